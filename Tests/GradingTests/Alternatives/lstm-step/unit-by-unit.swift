import RecurrentKit

func lstmStep(x: Matrix, h: Matrix, c: Matrix, W: Matrix, b: Vector) -> LSTMStep {
  let H = h.columns
  func sum(_ n: Int, _ row: Int) -> Double {
    var a = b[row]
    for k in 0..<H { a += W[row, k] * h[n, k] }
    for d in 0..<x.columns { a += W[row, H + d] * x[n, d] }
    return a
  }
  let empty = Matrix.zeros(h.rows, H)
  var step = LSTMStep(
    inputGate: empty, forgetGate: empty, outputGate: empty, candidate: empty, cellState: empty,
    hiddenState: empty)
  for n in 0..<h.rows {
    for u in 0..<H {
      let i = 1 / (1 + exp(-sum(n, u)))
      let f = 1 / (1 + exp(-sum(n, H + u)))
      let o = 1 / (1 + exp(-sum(n, 2 * H + u)))
      let g = tanh(sum(n, 3 * H + u))
      step.inputGate[n, u] = i
      step.forgetGate[n, u] = f
      step.outputGate[n, u] = o
      step.candidate[n, u] = g
      step.cellState[n, u] = f * c[n, u] + i * g
      step.hiddenState[n, u] = o * tanh(step.cellState[n, u])
    }
  }
  return step
}
