import RecurrentKit

/// Returns the gradients of one step of the GRU that resets before the
/// product.
///
/// `upstream` is ∂L/∂h', (N × H). `step` is what the forward returned for
/// this x (N × D) and h (N × H). W is (3H × D), U is (3H × H): rows z, r,
/// n. Each gradient of the result has the shape of what it is the gradient
/// of.
func gruStepBackward(
  upstream: Matrix, x: Matrix, h: Matrix, step: GRUStep,
  W: Matrix, U: Matrix
) -> GRUStepGradient {
  let z = step.updateGate
  let r = step.resetGate
  let n = step.candidate
  let H = h.columns

  let direct = upstream * (1 - z)
  let dUpdate = upstream * (n - h)
  let dCandidate = upstream * z

  let daz = dUpdate * z * (1 - z)
  let dan = dCandidate * (1 - n * n)

  let dVisible = matmul(dan, U.rows(2 * H..<3 * H))
  let throughCandidate = dVisible * r
  let dReset = dVisible * h
  let dar = dReset * r * (1 - r)

  let gates = hstack(daz, dar)
  let throughGates = matmul(gates, U.rows(0..<2 * H))
  let dUGates = matmul(gates.transposed(), h)
  let dUCandidate = matmul(dan.transposed(), r * h)

  let da = hstack(gates, dan)
  return GRUStepGradient(
    dx: matmul(da, W),
    dh: direct + throughCandidate + throughGates,
    dW: matmul(da.transposed(), x),
    dU: vstack(dUGates, dUCandidate),
    db: da.sumOfRows())
}
