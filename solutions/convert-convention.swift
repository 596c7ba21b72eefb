import RecurrentKit

/// Returns the parameters with which a GRU whose z keeps the old state
/// computes what a GRU whose z writes the candidate computes with W, U, b.
///
/// The row blocks are z, r, n before and after.
/// Shapes: W (3H × D), U (3H × H), b (3H) → the same.
func convertConvention(W: Matrix, U: Matrix, b: Vector) -> GRUParameters {
  let H = U.columns
  let (z, others) = (0..<H, H..<3 * H)
  return GRUParameters(
    W: vstack(-W.rows(z), W.rows(others)),
    U: vstack(-U.rows(z), U.rows(others)),
    b: concatenate(-b[z], b[others]))
}
