import RecurrentKit

/// Returns the gradients of one step `h' = tanh(x Wxhᵀ + h Whhᵀ + b)`.
///
/// `upstream` is ∂L/∂h', (N × H); `step` is what the forward returned for this x and h.
/// Each gradient has the shape of what it is the gradient of.
func rnnStepBackward(
  upstream: Matrix, x: Matrix, h: Matrix, step: RNNStep, Wxh: Matrix, Whh: Matrix
) -> RNNStepGradient {
  let output = step.hiddenState
  let slope = 1 - output * output
  let da = upstream * slope
  return RNNStepGradient(
    dx: matmul(da, Wxh),
    dh: matmul(da, Whh),
    dWxh: matmul(da.transposed(), x),
    dWhh: matmul(da.transposed(), h),
    db: da.sumOfRows())
}
