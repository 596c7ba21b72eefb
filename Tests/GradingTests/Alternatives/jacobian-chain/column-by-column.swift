import RecurrentKit

// A nudge of each unit of the earlier state, followed through the steps.

func jacobianChain(
  Whh: Matrix, h: Matrix, from k: Int, to t: Int
) -> Matrix {
  let H = Whh.rows
  var result = Matrix.zeros(H, H)
  for v in 0..<H {
    var nudge = [Double](repeating: 0, count: H)
    nudge[v] = 1
    for i in k..<t {
      nudge = (0..<H).map { u in
        (1 - h[i + 1, u] * h[i + 1, u]) * (0..<H).reduce(0) { $0 + Whh[u, $1] * nudge[$1] }
      }
    }
    for u in 0..<H { result[u, v] = nudge[u] }
  }
  return result
}
