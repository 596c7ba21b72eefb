import RecurrentKit

func concatenatedWeights(Wxh: Matrix, Whh: Matrix) -> Matrix {
  var rows: [[Double]] = []
  for u in 0..<Whh.rows { rows.append(Wxh.row(u).elements + Whh.row(u).elements) }
  return Matrix(rows)
}

// A last input of 1 meets the bias as the last column of the weight.
func concatenatedStep(x: Matrix, h: Matrix, W: Matrix, b: Vector) -> RNNStep {
  let ones = Matrix.zeros(x.rows, 1).map { $0 + 1 }
  let bias = Matrix(rows: b.count, columns: 1, elements: b.elements)
  let z = hstack(hstack(x, h), ones)
  return RNNStep(hiddenState: tanh(matmul(z, hstack(W, bias).transposed())))
}
