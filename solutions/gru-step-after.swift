import RecurrentKit

/// Returns one step of PyTorch's GRU, whose reset gate acts after the
/// product.
///
/// The update gate z is the share of the old state in the new one. The row
/// blocks of W, U, bi and bh are r, z, n. Shapes: x (N × D), h (N × H),
/// W (3H × D), U (3H × H), bi and bh (3H) → all four (N × H).
func gruStepAfter(
  x: Matrix, h: Matrix, W: Matrix, U: Matrix, bi: Vector, bh: Vector
) -> GRUStep {
  let H = h.columns
  let (r, z, n) = (0..<H, H..<2 * H, 2 * H..<3 * H)
  let seen = matmul(x, W.transposed()) + bi
  let remembered = matmul(h, U.transposed()) + bh

  let resetGate = sigmoid(seen.columns(r) + remembered.columns(r))
  let updateGate = sigmoid(seen.columns(z) + remembered.columns(z))
  let candidate = tanh(seen.columns(n) + resetGate * remembered.columns(n))
  let hiddenState = (1 - updateGate) * candidate + updateGate * h
  return GRUStep(
    updateGate: updateGate, resetGate: resetGate, candidate: candidate, hiddenState: hiddenState)
}
