import RecurrentKit

// z (n − h) is how far the state has moved, h' − h; a column of ones makes the bias a weight.
func gruStepBackward(
  upstream: Matrix, x: Matrix, h: Matrix, step: GRUStep,
  W: Matrix, U: Matrix
) -> GRUStepGradient {
  let H = h.columns
  let D = x.columns
  let keep = 1 - step.updateGate
  let visible = step.resetGate * h
  let ones = Matrix.zeros(x.rows, 1) + 1

  let daz = upstream * (step.hiddenState - h) * keep
  let dan = (upstream - upstream * keep) * (1 - step.candidate * step.candidate)
  let dVisible = matmul(dan, U.rows(2 * H..<3 * H))
  let dar = dVisible * visible * (1 - step.resetGate)

  let gates = hstack(daz, dar)
  let gateWeights = matmul(gates.transposed(), hstack(hstack(x, h), ones))
  let candidateWeights = matmul(dan.transposed(), hstack(hstack(x, visible), ones))
  let all = vstack(gateWeights, candidateWeights)
  return GRUStepGradient(
    dx: matmul(gates, W.rows(0..<2 * H)) + matmul(dan, W.rows(2 * H..<3 * H)),
    dh: upstream * keep + dVisible * step.resetGate + matmul(gates, U.rows(0..<2 * H)),
    dW: all.columns(0..<D), dU: all.columns(D..<D + H),
    db: all.columns(D + H..<D + H + 1).transposed().row(0))
}
