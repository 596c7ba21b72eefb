import RecurrentKit

// Four gates with weights of their own, taken out of W and put together again at the end.
func lstmStepBackward(
  dh: Matrix, dc: Matrix, x: Matrix, h: Matrix, c: Matrix,
  step: LSTMStep, W: Matrix
) -> LSTMStepGradient {
  let H = h.columns
  let D = x.columns

  func sigmoidSlope(_ s: Matrix) -> Matrix { s - s * s }
  func tanhSlope(_ t: Matrix) -> Matrix { 1 - t * t }

  let shown = tanh(step.forgetGate * c + step.inputGate * step.candidate)
  let arrived = dc + tanhSlope(shown) * step.outputGate * dh
  let parts = [
    arrived * step.candidate * sigmoidSlope(step.inputGate),
    arrived * c * sigmoidSlope(step.forgetGate),
    dh * shown * sigmoidSlope(step.outputGate),
    arrived * step.inputGate * tanhSlope(step.candidate),
  ]

  var dx = Matrix.zeros(x.rows, D)
  var dhBefore = Matrix.zeros(h.rows, H)
  var dW = Matrix.zeros(0, H + D)
  var db = Vector.zeros(0)
  for (block, part) in parts.enumerated() {
    let weights = W.rows(block * H..<(block + 1) * H)
    dhBefore += matmul(part, weights.columns(0..<H))
    dx += matmul(part, weights.columns(H..<H + D))
    let transposed = part.transposed()
    dW = vstack(dW, hstack(matmul(transposed, h), matmul(transposed, x)))
    db = concatenate(db, part.sumOfRows())
  }
  return LSTMStepGradient(dx: dx, dh: dhBefore, dc: step.forgetGate * arrived, dW: dW, db: db)
}
