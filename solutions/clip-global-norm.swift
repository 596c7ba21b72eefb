import RecurrentKit

/// Returns the norm of all gradients together, as if they were one vector.
///
/// Shapes: any number of matrices of any shapes → a number.
func globalNorm(_ gradients: [Matrix]) -> Double {
  var squares = 0.0
  for gradient in gradients {
    squares += (gradient * gradient).sum()
  }
  return squares.squareRoot()
}

/// Returns the gradients, scaled down together if their norm is above the
/// threshold.
///
/// The direction stays. At the threshold and below it nothing changes.
/// Shapes: each matrix keeps its own.
func clipped(_ gradients: [Matrix], threshold: Double) -> [Matrix] {
  let norm = globalNorm(gradients)
  if norm <= threshold { return gradients }
  let factor = threshold / norm
  return gradients.map { factor * $0 }
}
