import RecurrentKit

// The formula as it stands: for every sequence of the batch the product J_t ⋯ J_{k+1}, built from
// the old end by putting the newest Jacobian on the left.
func temporalContributions(
  upstream: [Matrix], h0: Matrix, h: [Matrix], Whh: Matrix
) -> [[Matrix]] {
  let H = Whh.rows
  var C = [[Matrix]](
    repeating: [Matrix](repeating: .zeros(H, H), count: h.count), count: h.count)
  for n in 0..<h0.rows {
    let slopes = h.map { state in
      var diagonal = Matrix.identity(H)
      for u in 0..<H { diagonal[u, u] -= state[n, u] * state[n, u] }
      return diagonal
    }
    for k in 0..<h.count {
      let old = k == 0 ? h0.rows(n..<n + 1) : h[k - 1].rows(n..<n + 1)
      var product = Matrix.identity(H)
      for t in k..<h.count {
        if t > k { product = matmul(matmul(slopes[t], Whh), product) }
        let da = matmul(matmul(upstream[t].rows(n..<n + 1), product), slopes[k])
        C[t][k] += matmul(da.transposed(), old)
      }
    }
  }
  return C
}
