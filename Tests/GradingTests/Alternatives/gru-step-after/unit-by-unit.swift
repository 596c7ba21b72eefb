import RecurrentKit

func gruStepAfter(
  x: Matrix, h: Matrix, W: Matrix, U: Matrix, bi: Vector, bh: Vector
) -> GRUStep {
  let H = h.columns
  var step = GRUStep(updateGate: h, resetGate: h, candidate: h, hiddenState: h)
  for row in 0..<h.rows {
    for u in 0..<H {
      var seen = [0.0, 0.0, 0.0]
      var remembered = [0.0, 0.0, 0.0]
      for block in 0..<3 {
        let i = block * H + u
        for d in 0..<x.columns { seen[block] += W[i, d] * x[row, d] }
        for k in 0..<H { remembered[block] += U[i, k] * h[row, k] }
        seen[block] += bi[i]
        remembered[block] += bh[i]
      }
      let r = sigmoid(seen[0] + remembered[0])
      let z = sigmoid(seen[1] + remembered[1])
      let n = tanh(seen[2] + r * remembered[2])
      step.resetGate[row, u] = r
      step.updateGate[row, u] = z
      step.candidate[row, u] = n
      step.hiddenState[row, u] = n + z * (h[row, u] - n)
    }
  }
  return step
}
