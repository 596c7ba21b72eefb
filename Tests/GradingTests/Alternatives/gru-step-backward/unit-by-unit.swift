import RecurrentKit

func gruStepBackward(
  upstream: Matrix, x: Matrix, h: Matrix, step: GRUStep,
  W: Matrix, U: Matrix
) -> GRUStepGradient {
  let H = h.columns
  var result = GRUStepGradient(
    dx: .zeros(x.rows, x.columns), dh: .zeros(h.rows, H), dW: .zeros(W.rows, W.columns),
    dU: .zeros(U.rows, H), db: .zeros(W.rows))
  for row in 0..<x.rows {
    var da = [Double](repeating: 0, count: 3 * H)
    for u in 0..<H {
      let z = step.updateGate[row, u]
      let n = step.candidate[row, u]
      da[u] = upstream[row, u] * (n - h[row, u]) * (z - z * z)
      da[2 * H + u] = upstream[row, u] * z * (1 - n) * (1 + n)
      result.dh[row, u] += upstream[row, u] * (1 - z)
    }
    // The reset gate of unit k hears from every unit that has listened to unit k.
    for k in 0..<H {
      let r = step.resetGate[row, k]
      var arrived = 0.0
      for u in 0..<H {
        arrived += da[2 * H + u] * U[2 * H + u, k]
        result.dU[2 * H + u, k] += da[2 * H + u] * r * h[row, k]
      }
      result.dh[row, k] += arrived * r
      da[H + k] = arrived * h[row, k] * (r - r * r)
    }
    for j in 0..<3 * H {
      result.db[j] += da[j]
      for d in 0..<x.columns {
        result.dx[row, d] += da[j] * W[j, d]
        result.dW[j, d] += da[j] * x[row, d]
      }
    }
    for j in 0..<2 * H {
      for k in 0..<H {
        result.dh[row, k] += da[j] * U[j, k]
        result.dU[j, k] += da[j] * h[row, k]
      }
    }
  }
  return result
}
