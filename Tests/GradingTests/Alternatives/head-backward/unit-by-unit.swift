import RecurrentKit

func headBackward(dy: [Matrix], h: [Matrix], Why: Matrix) -> HeadGradient {
  var result = HeadGradient(
    dh: h.map { 0 * $0 }, dWhy: 0 * Why, dby: Vector.zeros(Why.rows))
  for t in dy.indices.reversed() {
    for n in 0..<dy[t].rows {
      for v in 0..<Why.rows {
        result.dby[v] += dy[t][n, v]
        for u in 0..<Why.columns {
          result.dWhy[v, u] += dy[t][n, v] * h[t][n, u]
          result.dh[t][n, u] += dy[t][n, v] * Why[v, u]
        }
      }
    }
  }
  return result
}
