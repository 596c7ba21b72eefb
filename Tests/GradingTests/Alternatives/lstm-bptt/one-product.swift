import RecurrentKit

// The loop finds the pre-activation gradients only; dW is one product over all T·N rows.
func lstmBPTT(
  upstream: [Matrix], dcT: Matrix, x: [Matrix], h0: Matrix, c0: Matrix,
  steps: [LSTMStep], W: Matrix
) -> LSTMGradient {
  let H = h0.columns
  let recurrent = W.columns(0..<H)
  var dh = Matrix.zeros(h0.rows, H)
  var dc = dcT
  var allDa = Matrix.zeros(0, 4 * H)
  var allZ = Matrix.zeros(0, W.columns)
  var dx = x
  for t in stride(from: x.count - 1, through: 0, by: -1) {
    let step = steps[t]
    let c = t == 0 ? c0 : steps[t - 1].cellState
    let h = t == 0 ? h0 : steps[t - 1].hiddenState
    let (i, f, o, g) = (step.inputGate, step.forgetGate, step.outputGate, step.candidate)
    let shown = tanh(step.cellState)
    dh += upstream[t]
    dc += dh * o * (1 - shown * shown)
    let da = hstack(
      hstack(dc * g * i * (1 - i), dc * c * f * (1 - f)),
      hstack(dh * shown * o * (1 - o), dc * i * (1 - g * g)))
    allDa = vstack(da, allDa)
    allZ = vstack(hstack(h, x[t]), allZ)
    dx[t] = matmul(da, W.columns(H..<W.columns))
    dh = matmul(da, recurrent)
    dc = dc * f
  }
  return LSTMGradient(
    dx: dx, dh0: dh, dc0: dc, dW: matmul(allDa.transposed(), allZ), db: allDa.sumOfRows())
}
