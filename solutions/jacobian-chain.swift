import RecurrentKit

/// Returns ∂h_t/∂h_k, the derivative of a later state with respect to an
/// earlier one, for one sequence.
///
/// Row i of `h` is the state h_i; row 0 is the one before the first step.
/// Entry (u, v) of the answer says how unit u of h_t moves with unit v of
/// h_k. Shapes: Whh (H × H), h ((T + 1) × H) → (H × H).
func jacobianChain(
  Whh: Matrix, h: Matrix, from k: Int, to t: Int
) -> Matrix {
  var chain = Matrix.identity(Whh.rows)
  for i in stride(from: t, to: k, by: -1) {
    var J = Whh
    for u in 0..<Whh.rows {
      let slope = 1 - h[i, u] * h[i, u]
      for v in 0..<Whh.rows {
        J[u, v] = slope * Whh[u, v]
      }
    }
    chain = matmul(chain, J)
  }
  return chain
}
