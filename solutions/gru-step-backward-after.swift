import RecurrentKit

/// Returns the gradients of one step of PyTorch's GRU, which resets after
/// the product.
///
/// `upstream` is ∂L/∂h', (N × H). `step` is what the forward returned for
/// this x (N × D) and h (N × H). W is (3H × D), U is (3H × H), bh has 3H
/// entries: rows r, z, n. The gate z is the share of the old state.
func gruStepBackwardAfter(
  upstream: Matrix, x: Matrix, h: Matrix, step: GRUStep,
  W: Matrix, U: Matrix, bh: Vector
) -> GRUAfterStepGradient {
  let r = step.resetGate
  let z = step.updateGate
  let n = step.candidate
  let H = h.columns

  let rows = 2 * H..<3 * H
  let q = matmul(h, U.rows(rows).transposed()) + bh[rows]

  let direct = upstream * z
  let dUpdate = upstream * (h - n)
  let dCandidate = upstream * (1 - z)

  let dan = dCandidate * (1 - n * n)
  let dq = dan * r
  let dReset = dan * q
  let dar = dReset * r * (1 - r)
  let daz = dUpdate * z * (1 - z)

  let gates = hstack(dar, daz)
  let inputSide = hstack(gates, dan)
  let recurrentSide = hstack(gates, dq)
  return GRUAfterStepGradient(
    dx: matmul(inputSide, W),
    dh: direct + matmul(recurrentSide, U),
    dW: matmul(inputSide.transposed(), x),
    dU: matmul(recurrentSide.transposed(), h),
    dbi: inputSide.sumOfRows(),
    dbh: recurrentSide.sumOfRows())
}
