import RecurrentKit

func gruStep(x: Matrix, h: Matrix, W: Matrix, U: Matrix, b: Vector) -> GRUStep {
  let H = h.columns
  var step = GRUStep(
    updateGate: h, resetGate: h, candidate: h, hiddenState: h)
  for row in 0..<h.rows {
    for u in 0..<H {
      step.updateGate[row, u] = sigmoid(sum(u, x.row(row), h.row(row), W, U, b))
      step.resetGate[row, u] = sigmoid(sum(H + u, x.row(row), h.row(row), W, U, b))
    }
    let visible = step.resetGate.row(row) * h.row(row)
    for u in 0..<H {
      let n = tanh(sum(2 * H + u, x.row(row), visible, W, U, b))
      step.candidate[row, u] = n
      step.hiddenState[row, u] += step.updateGate[row, u] * (n - h[row, u])
    }
  }
  return step
}

private func sum(_ i: Int, _ x: Vector, _ h: Vector, _ W: Matrix, _ U: Matrix, _ b: Vector)
  -> Double
{
  (W.row(i) * x).sum() + (U.row(i) * h).sum() + b[i]
}
