import RecurrentKit

func rnnStepBackward(
  upstream: Matrix, x: Matrix, h: Matrix, step: RNNStep, Wxh: Matrix, Whh: Matrix
) -> RNNStepGradient {
  var result = RNNStepGradient(
    dx: .zeros(x.rows, x.columns), dh: .zeros(h.rows, h.columns),
    dWxh: .zeros(Wxh.rows, Wxh.columns), dWhh: .zeros(Whh.rows, Whh.columns),
    db: .zeros(Whh.rows))
  for n in 0..<x.rows {
    for u in 0..<Whh.rows {
      let value = step.hiddenState[n, u]
      let da = upstream[n, u] * (1 - value) * (1 + value)
      result.db[u] += da
      for d in 0..<x.columns {
        result.dx[n, d] += Wxh[u, d] * da
        result.dWxh[u, d] += x[n, d] * da
      }
      for k in 0..<h.columns {
        result.dh[n, k] += Whh[u, k] * da
        result.dWhh[u, k] += h[n, k] * da
      }
    }
  }
  return result
}
