import RecurrentKit

/// Returns how much of each cell state the forget gates let through to the
/// last one.
///
/// Entry k of the answer is for the cell state after steps[k], with all
/// gates held fixed. Shapes: T steps of (N × H) → T matrices (N × H).
func forgetPaths(steps: [LSTMStep]) -> [Matrix] {
  var paths: [Matrix] = []
  for k in steps.indices {
    var path = steps[k].forgetGate.map { _ in 1 }
    for later in steps[(k + 1)...] {
      path = path * later.forgetGate
    }
    paths.append(path)
  }
  return paths
}

/// Returns the Jacobian of one step for each sequence of the batch:
/// how [h' | c'] moves with [h | c].
///
/// Rows are h' and then c', columns h and then c. `step` is what the
/// forward returned for this c (N × H); W is (4H × (H + D)), rows i, f, o,
/// g, columns [h | x]. Shapes: → N matrices (2H × 2H).
func lstmJacobians(c: Matrix, step: LSTMStep, W: Matrix) -> [Matrix] {
  let H = c.columns
  let (i, f) = (step.inputGate, step.forgetGate)
  let (o, g) = (step.outputGate, step.candidate)
  let squashed = tanh(step.cellState)
  let shown = o * (1 - squashed * squashed)
  let byInput = g * i * (1 - i)
  let byForget = c * f * (1 - f)
  let byOutput = squashed * o * (1 - o)
  let byCandidate = i * (1 - g * g)
  var jacobians: [Matrix] = []
  for n in 0..<c.rows {
    var J = Matrix.zeros(2 * H, 2 * H)
    for u in 0..<H {
      for v in 0..<H {
        var toCell = byInput[n, u] * W[u, v]
        toCell += byForget[n, u] * W[H + u, v]
        toCell += byCandidate[n, u] * W[3 * H + u, v]
        J[H + u, v] = toCell
        J[u, v] = byOutput[n, u] * W[2 * H + u, v] + shown[n, u] * toCell
      }
      J[H + u, H + u] = f[n, u]
      J[u, H + u] = shown[n, u] * f[n, u]
    }
    jacobians.append(J)
  }
  return jacobians
}
