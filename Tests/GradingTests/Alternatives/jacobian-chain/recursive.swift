import RecurrentKit

// The newest factor times all that came before it, with the slopes as a diagonal matrix.

func jacobianChain(
  Whh: Matrix, h: Matrix, from k: Int, to t: Int
) -> Matrix {
  if t == k { return Matrix.identity(Whh.rows) }
  var slopes = Matrix.zeros(Whh.rows, Whh.rows)
  for u in 0..<Whh.rows { slopes[u, u] = 1 - h[t, u] * h[t, u] }
  return matmul(matmul(slopes, Whh), jacobianChain(Whh: Whh, h: h, from: k, to: t - 1))
}
