import RecurrentKit

// tanh(c') is read off the output, h' / o; a column of ones makes the bias a weight like any other.
func lstmStepBackward(
  dh: Matrix, dc: Matrix, x: Matrix, h: Matrix, c: Matrix,
  step: LSTMStep, W: Matrix
) -> LSTMStepGradient {
  let H = h.columns
  let (i, f, o, g) = (step.inputGate, step.forgetGate, step.outputGate, step.candidate)
  let shown = step.hiddenState * o.map { 1 / $0 }
  let arrived = dc + dh * (o - step.hiddenState * shown)
  let ones = Matrix.zeros(x.rows, 1) + 1
  let da = hstack(
    hstack(arrived * (step.cellState - f * c) * (1 - i), arrived * c * f * (1 - f)),
    hstack(dh * step.hiddenState * (1 - o), arrived * (i - i * g * g)))
  let dz = matmul(W.transposed(), da.transposed()).transposed()
  let dWb = matmul(hstack(hstack(h, x), ones).transposed(), da).transposed()
  return LSTMStepGradient(
    dx: dz.columns(H..<H + x.columns), dh: dz.columns(0..<H), dc: arrived * f,
    dW: dWb.columns(0..<W.columns),
    db: dWb.columns(W.columns..<W.columns + 1).transposed().row(0))
}
