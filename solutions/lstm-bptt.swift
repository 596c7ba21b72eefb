import RecurrentKit

/// Returns the gradients of a whole sequence through an LSTM.
///
/// `upstream[t]` is ∂L_t/∂h_t, (N × H), as the head returns it. `dcT` is
/// the gradient of the last cell state, (N × H). `steps[t]` is what the
/// forward returned for `x[t]`; `h0` and `c0` are the states before the
/// first.
func lstmBPTT(
  upstream: [Matrix], dcT: Matrix, x: [Matrix], h0: Matrix, c0: Matrix,
  steps: [LSTMStep], W: Matrix
) -> LSTMGradient {
  let oldHidden = [h0] + steps.dropLast().map(\.hiddenState)
  let oldCell = [c0] + steps.dropLast().map(\.cellState)
  var dh = Matrix.zeros(h0.rows, h0.columns)
  var dc = dcT
  var dx = x
  var dW = Matrix.zeros(W.rows, W.columns)
  var db = Vector.zeros(W.rows)
  for t in x.indices.reversed() {
    let gradient = lstmStepBackward(
      dh: upstream[t] + dh, dc: dc,
      x: x[t], h: oldHidden[t], c: oldCell[t], step: steps[t], W: W)
    dx[t] = gradient.dx
    dW += gradient.dW
    db += gradient.db
    dh = gradient.dh
    dc = gradient.dc
  }
  return LSTMGradient(dx: dx, dh0: dh, dc0: dc, dW: dW, db: db)
}
