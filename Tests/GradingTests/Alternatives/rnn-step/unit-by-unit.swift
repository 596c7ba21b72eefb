import RecurrentKit

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
