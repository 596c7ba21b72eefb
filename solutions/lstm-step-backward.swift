import RecurrentKit

/// Returns the gradients of one step of the LSTM.
///
/// `dh` and `dc` are ∂L/∂h' and ∂L/∂c', both (N × H). `step` is what the
/// forward returned for this x (N × D), h and c (N × H). W is
/// (4H × (H + D)): rows i, f, o, g, columns [h | x]. Each gradient of the
/// result has the shape of what it is the gradient of.
func lstmStepBackward(
  dh: Matrix, dc: Matrix, x: Matrix, h: Matrix, c: Matrix,
  step: LSTMStep, W: Matrix
) -> LSTMStepGradient {
  let i = step.inputGate
  let f = step.forgetGate
  let o = step.outputGate
  let g = step.candidate
  let H = h.columns

  let squashed = tanh(step.cellState)
  let throughOutput = dh * o * (1 - squashed * squashed)
  let dCell = dc + throughOutput

  let dInput = dCell * g
  let dForget = dCell * c
  let dOutput = dh * squashed
  let dCandidate = dCell * i

  let dai = dInput * i * (1 - i)
  let daf = dForget * f * (1 - f)
  let dao = dOutput * o * (1 - o)
  let dag = dCandidate * (1 - g * g)

  let da = hstack(hstack(dai, daf), hstack(dao, dag))
  let dz = matmul(da, W)
  return LSTMStepGradient(
    dx: dz.columns(H..<W.columns),
    dh: dz.columns(0..<H),
    dc: dCell * f,
    dW: matmul(da.transposed(), hstack(h, x)),
    db: da.sumOfRows())
}
