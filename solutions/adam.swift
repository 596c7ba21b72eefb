import RecurrentKit

/// Returns by how much Adam changes a weight in each update.
///
/// `gradients` are those of one weight, update after update. The keep
/// shares are 0.9 for the mean and 0.999 for the mean square; both start at
/// 0. Shapes: T matrices (H × D) → T matrices (H × D).
func adam(gradients: [Matrix], rate: Double, epsilon: Double) -> [Matrix] {
  let (keepMean, keepSquare) = (0.9, 0.999)
  var changes: [Matrix] = []
  var (startOfMean, startOfSquare) = (1.0, 1.0)
  var mean = 0 * gradients[0]
  var square = 0 * gradients[0]
  for gradient in gradients {
    let squared = gradient * gradient
    mean = mixed(mean, gradient, keepMean)
    square = mixed(square, squared, keepSquare)
    startOfMean *= keepMean
    startOfSquare *= keepSquare
    let top = mean / (1 - startOfMean)
    let bottom = square / (1 - startOfSquare)
    let scale = bottom.map { 1 / ($0.squareRoot() + epsilon) }
    let step = rate * top
    changes.append(-(step * scale))
  }
  return changes
}

/// Returns a running average after one more value.
private func mixed(_ old: Matrix, _ new: Matrix, _ keep: Double) -> Matrix {
  let kept = keep * old
  return kept + (1 - keep) * new
}
