import RecurrentKit

// The gradient of the rest of the sequence first, then this step.
func bptt(
  upstream: [Matrix], x: [Matrix], h0: Matrix, steps: [RNNStep], Wxh: Matrix, Whh: Matrix
) -> RNNGradient {
  guard let first = steps.first else {
    return RNNGradient(
      dx: [], dh0: .zeros(h0.rows, h0.columns), dWxh: .zeros(Wxh.rows, Wxh.columns),
      dWhh: .zeros(Whh.rows, Whh.columns), db: .zeros(Whh.rows))
  }
  let rest = bptt(
    upstream: Array(upstream.dropFirst()), x: Array(x.dropFirst()), h0: first.hiddenState,
    steps: Array(steps.dropFirst()), Wxh: Wxh, Whh: Whh)
  let here = rnnStepBackward(
    upstream: upstream[0] + rest.dh0, x: x[0], h: h0, step: first, Wxh: Wxh, Whh: Whh)
  return RNNGradient(
    dx: [here.dx] + rest.dx, dh0: here.dh, dWxh: here.dWxh + rest.dWxh,
    dWhh: here.dWhh + rest.dWhh, db: here.db + rest.db)
}
