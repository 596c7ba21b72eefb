import RecurrentKit

/// Returns one step of the GRU whose reset gate acts before the product.
///
/// The update gate z is the share of the candidate in the new state. The
/// row blocks of W, U and b are z, r, n. Shapes: x (N × D), h (N × H),
/// W (3H × D), U (3H × H), b (3H) → all four (N × H).
func gruStep(
  x: Matrix, h: Matrix, W: Matrix, U: Matrix, b: Vector
) -> GRUStep {
  let H = h.columns
  let (z, r, n) = (0..<H, H..<2 * H, 2 * H..<3 * H)
  let seen = matmul(x, W.transposed()) + b

  let updateGate = sigmoid(seen.columns(z) + matmul(h, U.rows(z).transposed()))
  let resetGate = sigmoid(seen.columns(r) + matmul(h, U.rows(r).transposed()))
  let visible = resetGate * h
  let candidate = tanh(seen.columns(n) + matmul(visible, U.rows(n).transposed()))
  let hiddenState = (1 - updateGate) * h + updateGate * candidate
  return GRUStep(
    updateGate: updateGate, resetGate: resetGate, candidate: candidate, hiddenState: hiddenState)
}
