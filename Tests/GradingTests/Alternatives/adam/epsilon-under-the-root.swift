import Foundation
import RecurrentKit

// Corrected averages from the start, entry by entry, with epsilon under the root.

func adam(gradients: [Matrix], rate: Double, epsilon: Double) -> [Matrix] {
  var changes = gradients
  var m = gradients.map { $0.elements.map { _ in 0.0 } }.first ?? []
  var v = m
  for (t, gradient) in gradients.enumerated() {
    let (keptMean, keptSquare) = (pow(0.9, Double(t + 1)), pow(0.999, Double(t + 1)))
    for row in 0..<gradient.rows {
      for column in 0..<gradient.columns {
        let (g, place) = (gradient[row, column], row * gradient.columns + column)
        m[place] += 0.1 * (g - m[place])
        v[place] += (1 - 0.999) * (g * g - v[place])
        let size = (v[place] / (1 - keptSquare) + epsilon).squareRoot()
        changes[t][row, column] = -rate * m[place] / (1 - keptMean) / size
      }
    }
  }
  return changes
}
