import RecurrentKit

// Everything in one list, and a factor that is 1 below the threshold by itself.

func globalNorm(_ gradients: [Matrix]) -> Double {
  let entries = gradients.flatMap(\.elements)
  let largest = entries.reduce(0) { max($0, abs($1)) }
  if largest == 0 { return 0 }
  return largest * entries.reduce(0) { $0 + ($1 / largest) * ($1 / largest) }.squareRoot()
}

func clipped(_ gradients: [Matrix], threshold: Double) -> [Matrix] {
  let norm = globalNorm(gradients)
  return gradients.map { gradient in
    gradient.map { $0 * threshold / max(norm, threshold) }
  }
}
