import RecurrentKit

func concatenatedWeights(Wxh: Matrix, Whh: Matrix) -> Matrix {
  var W = Matrix.zeros(Whh.rows, Wxh.columns + Whh.columns)
  for u in 0..<Whh.rows { W.setRow(u, to: concatenate(Wxh.row(u), Whh.row(u))) }
  return W
}

func concatenatedStep(x: Matrix, h: Matrix, W: Matrix, b: Vector) -> RNNStep {
  var next = Matrix.zeros(h.rows, h.columns)
  for n in 0..<x.rows {
    let z = concatenate(x.row(n), h.row(n))
    for u in 0..<b.count { next[n, u] = tanh((W.row(u) * z).sum() + b[u]) }
  }
  return RNNStep(hiddenState: next)
}
