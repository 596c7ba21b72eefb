import RecurrentKit

// A path is the later path times one gate; a column of the Jacobian is a nudge followed forwards.

func forgetPaths(steps: [LSTMStep]) -> [Matrix] {
  guard let first = steps.first else { return [] }
  let later = forgetPaths(steps: Array(steps.dropFirst()))
  guard let next = later.first else {
    return [Matrix.zeros(first.forgetGate.rows, first.forgetGate.columns) + 1]
  }
  return [next * steps[1].forgetGate] + later
}

func lstmJacobians(c: Matrix, step: LSTMStep, W: Matrix) -> [Matrix] {
  (0..<c.rows).map { n in
    let H = c.columns
    var J = Matrix.zeros(2 * H, 2 * H)
    for source in 0..<2 * H {
      for u in 0..<H {
        let nudge = (0..<4).map { source < H ? W[$0 * H + u, source] : 0 }
        let (i, f) = (step.inputGate[n, u], step.forgetGate[n, u])
        let (o, g) = (step.outputGate[n, u], step.candidate[n, u])
        let kept = source == H + u ? f : 0
        let dc =
          kept + c[n, u] * f * (1 - f) * nudge[1] + g * i * (1 - i) * nudge[0]
          + i * (1 - g * g) * nudge[3]
        let squashed = tanh(step.cellState[n, u])
        J[H + u, source] = dc
        J[u, source] =
          squashed * o * (1 - o) * nudge[2] + o * (1 - squashed * squashed) * dc
      }
    }
    return J
  }
}
