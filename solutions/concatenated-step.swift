import RecurrentKit

/// Returns the two weights of the cell as one: the columns of `Wxh` first, then those of `Whh`.
///
/// Shapes: Wxh (H × D), Whh (H × H) → (H × (D + H)).
func concatenatedWeights(Wxh: Matrix, Whh: Matrix) -> Matrix {
  hstack(Wxh, Whh)
}

/// Returns the new hidden state of the plain recurrent cell, computed with a single product.
///
/// Shapes: x (N × D), h (N × H), W (H × (D + H)) from above, b (H) → hidden state (N × H).
func concatenatedStep(x: Matrix, h: Matrix, W: Matrix, b: Vector) -> RNNStep {
  let z = hstack(x, h)
  let preActivation = matmul(z, W.transposed()) + b
  return RNNStep(hiddenState: tanh(preActivation))
}
