extension Tensor<Double> {
  /// The spectral norm of a matrix: the largest factor by which it lengthens a vector.
  var spectralNorm: Double {
    var direction = Tensor(repeating: 1, shape: [shape[1], 1])
    return spectralNorm(startingFrom: &direction)
  }

  /// Returns the spectral norm, from a direction near to the one that is lengthened most.
  ///
  /// The direction is replaced by a better one: in a chain of products that grows on the left the
  /// next matrix starts from it. Power iteration on AᵀA, until eight digits stand.
  func spectralNorm(startingFrom direction: inout Tensor) -> Double {
    var norm = 0.0
    for _ in 0..<500 {
      let image = matmul(self, direction)
      let back = matmul(self, image, transposingLeft: true)
      let length = back.norm
      guard length > 0 else { return 0 }
      let next = (length / direction.norm).squareRoot()
      direction = back.map { $0 / length }
      if abs(next - norm) <= 1e-8 * next { return next }
      norm = next
    }
    return norm
  }

  /// The spectral radius of a square matrix: the size of its largest eigenvalue.
  ///
  /// Equation: `ρ = lim ‖Aⁿ‖^(1/n)`, here with n = 2²⁰ by repeated squaring.
  var spectralRadius: Double {
    var (power, logarithm, share) = (self, 0.0, 1.0)
    for _ in 0..<20 {
      let size = power.norm
      guard size > 0 else { return 0 }
      logarithm += share * Double.log(size)
      power = power.map { $0 / size }
      power = matmul(power, power)
      share /= 2
    }
    return Double.exp(logarithm + share * Double.log(power.norm))
  }
}
