import RecurrentKit

// The share of the old state comes from the negated pre-activation, three separate gates.
func gruStep(x: Matrix, h: Matrix, W: Matrix, U: Matrix, b: Vector) -> GRUStep {
  let H = h.columns
  func weigh(_ block: Int, _ state: Matrix) -> Matrix {
    let rows = block * H..<(block + 1) * H
    return matmul(state, U.rows(rows).transposed()) + b[rows] + matmul(x, W.rows(rows).transposed())
  }
  let keep = sigmoid(-weigh(0, h))
  let r = sigmoid(weigh(1, h))
  let n = tanh(weigh(2, h * r))
  return GRUStep(
    updateGate: 1 - keep, resetGate: r, candidate: n, hiddenState: n + keep * (h - n))
}
