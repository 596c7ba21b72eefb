import RecurrentKit

func lstmStepBackward(
  dh: Matrix, dc: Matrix, x: Matrix, h: Matrix, c: Matrix,
  step: LSTMStep, W: Matrix
) -> LSTMStepGradient {
  let H = h.columns
  var result = LSTMStepGradient(
    dx: .zeros(x.rows, x.columns), dh: .zeros(h.rows, H), dc: .zeros(c.rows, H),
    dW: .zeros(W.rows, W.columns), db: .zeros(W.rows))
  for n in 0..<x.rows {
    for u in 0..<H {
      let (i, f) = (step.inputGate[n, u], step.forgetGate[n, u])
      let (o, g) = (step.outputGate[n, u], step.candidate[n, u])
      let shown = tanh(step.cellState[n, u])
      let arrived = dc[n, u] + dh[n, u] * o * (1 - shown) * (1 + shown)
      result.dc[n, u] = arrived * f
      let da = [
        arrived * g * (i - i * i), arrived * c[n, u] * (f - f * f),
        dh[n, u] * shown * (o - o * o), arrived * i * (1 - g) * (1 + g),
      ]
      for block in 0..<4 {
        let row = block * H + u
        result.db[row] += da[block]
        for k in 0..<H {
          result.dh[n, k] += da[block] * W[row, k]
          result.dW[row, k] += da[block] * h[n, k]
        }
        for d in 0..<x.columns {
          result.dx[n, d] += da[block] * W[row, H + d]
          result.dW[row, H + d] += da[block] * x[n, d]
        }
      }
    }
  }
  return result
}
