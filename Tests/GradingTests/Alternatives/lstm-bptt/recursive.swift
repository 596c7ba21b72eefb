import RecurrentKit

// The gradient of the rest of the sequence first, then this step.
func lstmBPTT(
  upstream: [Matrix], dcT: Matrix, x: [Matrix], h0: Matrix, c0: Matrix,
  steps: [LSTMStep], W: Matrix
) -> LSTMGradient {
  guard let first = steps.first else {
    return LSTMGradient(
      dx: [], dh0: .zeros(h0.rows, h0.columns), dc0: dcT, dW: .zeros(W.rows, W.columns),
      db: .zeros(W.rows))
  }
  let rest = lstmBPTT(
    upstream: Array(upstream.dropFirst()), dcT: dcT, x: Array(x.dropFirst()),
    h0: first.hiddenState, c0: first.cellState, steps: Array(steps.dropFirst()), W: W)
  let here = lstmStepBackward(
    dh: upstream[0] + rest.dh0, dc: rest.dc0, x: x[0], h: h0, c: c0, step: first, W: W)
  return LSTMGradient(
    dx: [here.dx] + rest.dx, dh0: here.dh, dc0: here.dc, dW: here.dW + rest.dW,
    db: here.db + rest.db)
}
