import RecurrentKit

// Brings a step of its own under the linked function's name, and adds up unit by unit.
func rnnStep(x: Matrix, h: Matrix, Wxh: Matrix, Whh: Matrix, b: Vector) -> RNNStep {
  var next = Matrix.zeros(h.rows, h.columns)
  for n in 0..<h.rows {
    for u in 0..<h.columns {
      var a = b[u]
      for d in 0..<x.columns { a += Wxh[u, d] * x[n, d] }
      for k in 0..<h.columns { a += Whh[u, k] * h[n, k] }
      next[n, u] = tanh(a)
    }
  }
  return RNNStep(hiddenState: next)
}

func rnnForward(
  x: [Matrix], h0: Matrix, Wxh: Matrix, Whh: Matrix, b: Vector, Why: Matrix, by: Vector
) -> RNNSequence {
  var run = RNNSequence(hiddenStates: [], logits: [])
  for t in x.indices {
    let before = t == 0 ? h0 : run.hiddenStates[t - 1]
    let after = rnnStep(x: x[t], h: before, Wxh: Wxh, Whh: Whh, b: b).hiddenState
    var y = Matrix.zeros(after.rows, by.count)
    for n in 0..<after.rows {
      for v in 0..<by.count {
        y[n, v] = by[v] + (0..<after.columns).reduce(0) { $0 + Why[v, $1] * after[n, $1] }
      }
    }
    run.hiddenStates.append(after)
    run.logits.append(y)
  }
  return run
}
