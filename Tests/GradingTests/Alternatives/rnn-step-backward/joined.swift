import RecurrentKit

// One product for both weights and one for both inputs, on [x | h | 1].
func rnnStepBackward(
  upstream: Matrix, x: Matrix, h: Matrix, step: RNNStep, Wxh: Matrix, Whh: Matrix
) -> RNNStepGradient {
  let D = x.columns
  let H = h.columns
  let ones = Matrix.zeros(x.rows, 1).map { $0 + 1 }
  let da = upstream - upstream * step.hiddenState * step.hiddenState
  let dz = matmul(da, hstack(Wxh, Whh))
  let dW = matmul(hstack(hstack(x, h), ones).transposed(), da).transposed()
  return RNNStepGradient(
    dx: dz.columns(0..<D),
    dh: dz.columns(D..<D + H),
    dWxh: dW.columns(0..<D),
    dWhh: dW.columns(D..<D + H),
    db: dW.columns(D + H..<D + H + 1).transposed().row(0))
}
