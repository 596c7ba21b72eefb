import RecurrentKit

// Each box makes its own two products, and every σ is written as a moved tanh.
func lstmStep(x: Matrix, h: Matrix, c: Matrix, W: Matrix, b: Vector) -> LSTMStep {
  let H = h.columns
  func box(_ index: Int) -> Matrix {
    let rows = index * H..<(index + 1) * H
    let weights = W.rows(rows)
    let remembered = matmul(h, weights.columns(0..<H).transposed())
    let seen = matmul(x, weights.columns(H..<W.columns).transposed())
    return remembered + seen + b[rows]
  }
  func gate(_ index: Int) -> Matrix { 0.5 * (tanh(0.5 * box(index)) + 1) }
  let (i, f, o, g) = (gate(0), gate(1), gate(2), tanh(box(3)))
  let cell = g * i + c * f
  return LSTMStep(
    inputGate: i, forgetGate: f, outputGate: o, candidate: g, cellState: cell,
    hiddenState: tanh(cell) * o)
}
