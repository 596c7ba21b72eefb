/// Adam on many tensors, after their gradients were clipped together.
///
/// Equation: with s = min(1, `largestNorm` / ‖g‖) over all gradients, m ← 0.9 m + 0.1 s g and
/// v ← 0.999 v + 0.001 (s g)² from zeros; a step is rate · m̂ / (√v̂ + 10⁻⁸), m̂ and v̂ corrected for
/// their beginning.
/// Source: D. P. Kingma, J. Ba, "Adam", 2015, arXiv:1412.6980.
struct ClippedAdam {
  private let largestNorm: Double
  private var means: [Tensor<Double>] = []
  private var squares: [Tensor<Double>] = []
  private var (keptMean, keptSquare) = (1.0, 1.0)

  init(largestNorm: Double) { self.largestNorm = largestNorm }

  /// Returns parameters one step further downhill.
  mutating func changed(
    _ tensors: [Tensor<Double>], by gradients: [Tensor<Double>], rate: Double
  ) -> [Tensor<Double>] {
    if means.isEmpty {
      means = gradients.map { $0.map { _ in 0 } }
      squares = means
    }
    let norm = gradients.reduce(0) { $0 + $1.norm * $1.norm }.squareRoot()
    let factor = min(1, largestNorm / max(norm, 1e-300))
    keptMean *= 0.9
    keptSquare *= 0.999
    return tensors.indices.map { k in
      means[k] = means[k].combined(with: gradients[k]) { 0.9 * $0 + 0.1 * factor * $1 }
      squares[k] = squares[k].combined(with: gradients[k]) {
        0.999 * $0 + 0.001 * (factor * $1) * (factor * $1)
      }
      let step = means[k].combined(with: squares[k]) { [keptMean, keptSquare] mean, square in
        rate * mean / (1 - keptMean) / ((square / (1 - keptSquare)).squareRoot() + 1e-8)
      }
      return tensors[k].combined(with: step, -)
    }
  }
}
