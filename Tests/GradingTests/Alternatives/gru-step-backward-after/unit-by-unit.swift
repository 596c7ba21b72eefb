import RecurrentKit

func gruStepBackwardAfter(
  upstream: Matrix, x: Matrix, h: Matrix, step: GRUStep,
  W: Matrix, U: Matrix, bh: Vector
) -> GRUAfterStepGradient {
  let H = h.columns
  var result = GRUAfterStepGradient(
    dx: .zeros(x.rows, x.columns), dh: .zeros(h.rows, H), dW: .zeros(W.rows, W.columns),
    dU: .zeros(U.rows, H), dbi: .zeros(W.rows), dbh: .zeros(U.rows))
  for row in 0..<x.rows {
    for u in 0..<H {
      let r = step.resetGate[row, u]
      let z = step.updateGate[row, u]
      let n = step.candidate[row, u]
      var q = bh[2 * H + u]
      for k in 0..<H { q += U[2 * H + u, k] * h[row, k] }

      let dan = upstream[row, u] * (1 - z) * (1 - n) * (1 + n)
      let dar = dan * q * (r - r * r)
      let daz = upstream[row, u] * (h[row, u] - n) * (z - z * z)
      result.dh[row, u] += upstream[row, u] * z
      for (block, input, recurrent) in [(0, dar, dar), (1, daz, daz), (2, dan, dan * r)] {
        let j = block * H + u
        result.dbi[j] += input
        result.dbh[j] += recurrent
        for d in 0..<x.columns {
          result.dx[row, d] += input * W[j, d]
          result.dW[j, d] += input * x[row, d]
        }
        for k in 0..<H {
          result.dh[row, k] += recurrent * U[j, k]
          result.dU[j, k] += recurrent * h[row, k]
        }
      }
    }
  }
  return result
}
