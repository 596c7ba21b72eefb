import RecurrentKit

/// Returns the new hidden state of the plain recurrent cell after it has read one input.
///
/// Shapes: x (N × D), h (N × H), Wxh (H × D), Whh (H × H), b (H) → hidden state (N × H).
func rnnStep(x: Matrix, h: Matrix, Wxh: Matrix, Whh: Matrix, b: Vector) -> RNNStep {
  let seen = matmul(x, Wxh.transposed())
  let remembered = matmul(h, Whh.transposed())
  let preActivation = seen + remembered + b
  return RNNStep(hiddenState: tanh(preActivation))
}
