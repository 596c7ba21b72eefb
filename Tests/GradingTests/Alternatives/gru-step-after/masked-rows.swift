import RecurrentKit

// Sequence by sequence: the reset gate multiplies the rows of U and the entries of bh.
func gruStepAfter(
  x: Matrix, h: Matrix, W: Matrix, U: Matrix, bi: Vector, bh: Vector
) -> GRUStep {
  let H = h.columns
  let gates = sigmoid(matmul(x, W.transposed()) + matmul(h, U.transposed()) + (bi + bh))
  let (r, z) = (gates.columns(0..<H), gates.columns(H..<2 * H))
  var n = Matrix.zeros(h.rows, H)
  for row in 0..<h.rows {
    for u in 0..<H {
      let i = 2 * H + u
      let listening = r[row, u] * U.row(i)
      n[row, u] = tanh(
        (W.row(i) * x.row(row)).sum() + bi[i] + (listening * h.row(row)).sum() + r[row, u] * bh[i])
    }
  }
  return GRUStep(
    updateGate: z, resetGate: r, candidate: n, hiddenState: h - (1 - z) * (h - n))
}
