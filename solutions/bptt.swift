import RecurrentKit

/// Returns the gradients of a whole sequence.
///
/// `upstream[t]` is ∂L_t/∂h_t, (N × H), as the head returns it: without what comes back from later
/// steps. `steps[t]` is what the forward returned for `x[t]`; `h0` is the state before the first.
func bptt(
  upstream: [Matrix], x: [Matrix], h0: Matrix, steps: [RNNStep], Wxh: Matrix, Whh: Matrix
) -> RNNGradient {
  let previous = [h0] + steps.dropLast().map(\.hiddenState)
  var carry = Matrix.zeros(h0.rows, h0.columns)
  var dx = x
  var dWxh = Matrix.zeros(Wxh.rows, Wxh.columns)
  var dWhh = Matrix.zeros(Whh.rows, Whh.columns)
  var db = Vector.zeros(Whh.rows)
  for t in x.indices.reversed() {
    let delta = upstream[t] + carry
    let gradient = rnnStepBackward(
      upstream: delta, x: x[t], h: previous[t], step: steps[t], Wxh: Wxh, Whh: Whh)
    dx[t] = gradient.dx
    dWxh += gradient.dWxh
    dWhh += gradient.dWhh
    db += gradient.db
    carry = gradient.dh
  }
  return RNNGradient(dx: dx, dh0: carry, dWxh: dWxh, dWhh: dWhh, db: db)
}
