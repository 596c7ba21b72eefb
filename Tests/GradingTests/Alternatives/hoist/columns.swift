import RecurrentKit

// Everything with the columns as sequences: W x instead of x Wᵀ, and the bias as a column of ones.
func hoistedForward(
  x: [Matrix], h0: Matrix, Wxh: Matrix, Whh: Matrix, b: Vector
) -> [Matrix] {
  let count = h0.rows
  let rows = x.reduce(Matrix.zeros(0, Wxh.columns)) { vstack($0, $1) }
  let ones = 1 + Matrix.zeros(rows.rows, 1)
  let weight = hstack(Wxh, Matrix(rows: b.count, columns: 1, elements: b.elements))
  let inputs = matmul(weight, hstack(rows, ones).transposed())
  var h = h0.transposed()
  return x.indices.map { t in
    h = tanh(inputs.columns(t * count..<(t + 1) * count) + matmul(Whh, h))
    return h.transposed()
  }
}

// One product for both weights and the bias: the joined rows [x | h | 1] of all steps.
func hoistedBPTT(
  upstream: [Matrix], x: [Matrix], h0: Matrix, steps: [RNNStep], Wxh: Matrix, Whh: Matrix
) -> RNNGradient {
  let (count, width) = (h0.rows, Wxh.columns)
  var read = Matrix.zeros(0, width + Whh.rows + 1)
  var h = h0
  for (input, step) in zip(x, steps) {
    read = vstack(read, hstack(hstack(input, h), 1 + Matrix.zeros(count, 1)))
    h = step.hiddenState
  }
  var da = Matrix.zeros(0, Whh.rows)
  var carry = Matrix.zeros(count, Whh.rows)
  for t in stride(from: x.count - 1, through: 0, by: -1) {
    let state = steps[t].hiddenState
    let found = (upstream[t] + carry) * (1 - state * state)
    da = vstack(found, da)
    carry = matmul(found, Whh)
  }
  let all = matmul(da.transposed(), read)
  let dx = matmul(da, Wxh)
  return RNNGradient(
    dx: x.indices.map { dx.rows($0 * count..<($0 + 1) * count) }, dh0: carry,
    dWxh: all.columns(0..<width), dWhh: all.columns(width..<width + Whh.rows),
    db: all.transposed().row(width + Whh.rows))
}
