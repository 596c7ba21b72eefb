import RecurrentKit

// One product in an order of its own; the bias is a column that meets a constant 1.
func rnnStep(x: Matrix, h: Matrix, Wxh: Matrix, Whh: Matrix, b: Vector) -> RNNStep {
  let ones = Matrix.zeros(x.rows, 1).map { $0 + 1 }
  let bias = Matrix(rows: b.count, columns: 1, elements: b.elements)
  let W = hstack(hstack(Whh, bias), Wxh)
  let z = hstack(hstack(h, ones), x)
  return RNNStep(hiddenState: tanh(matmul(z, W.transposed())))
}
