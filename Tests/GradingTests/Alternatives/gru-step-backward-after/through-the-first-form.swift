import RecurrentKit

// The keep share is turned into 1 − z; the recurrent gradient is the input gradient times a mask.
func gruStepBackwardAfter(
  upstream: Matrix, x: Matrix, h: Matrix, step: GRUStep,
  W: Matrix, U: Matrix, bh: Vector
) -> GRUAfterStepGradient {
  let H = h.columns
  let write = 1 - step.updateGate
  let n = step.candidate
  let remembered = matmul(h, U.transposed()) + bh
  let masked = step.resetGate * remembered.columns(2 * H..<3 * H)

  let dan = upstream * write * (1 - n * n)
  let dar = dan * masked * (1 - step.resetGate)
  let daz = (upstream * h - upstream * n) * write * (1 - write)

  let da = hstack(hstack(dar, daz), dan)
  let ones = Matrix.zeros(x.rows, 2 * H) + 1
  let mask = hstack(ones, step.resetGate)
  let seen = matmul(hstack(x, ones.columns(0..<1)).transposed(), da).transposed()
  let dU = matmul(h.transposed(), da * mask).transposed()
  return GRUAfterStepGradient(
    dx: matmul(da, W),
    dh: upstream - upstream * write + matmul(mask * da, U),
    dW: seen.columns(0..<x.columns), dU: dU,
    dbi: seen.columns(x.columns..<x.columns + 1).transposed().row(0),
    dbh: (da * mask).sumOfRows())
}
