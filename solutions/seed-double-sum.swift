import RecurrentKit

/// Returns the terms C[t][k] of the double sum for `Whh`, each (H × H), summed over the batch.
///
/// C[t][k] is the gradient of L_t with respect to the copy of `Whh` used at step k; it is zero for
/// k > t. `upstream[t]` is ∂L_t/∂h_t, (N × H); `h[t]` is the state after step t, `h0` the one before
/// the first. Steps are counted from 0.
func temporalContributions(
  upstream: [Matrix], h0: Matrix, h: [Matrix], Whh: Matrix
) -> [[Matrix]] {
  let previous = [h0] + h.dropLast()
  let slope = h.map { 1 - $0 * $0 }
  let zero = Matrix.zeros(Whh.rows, Whh.columns)
  var C = Array(repeating: Array(repeating: zero, count: h.count), count: h.count)
  for t in h.indices {
    for k in 0...t {
      var dh = upstream[t]
      for i in stride(from: t, to: k, by: -1) {
        dh = matmul(dh * slope[i], Whh)
      }
      let da = dh * slope[k]
      C[t][k] = matmul(da.transposed(), previous[k])
    }
  }
  return C
}
