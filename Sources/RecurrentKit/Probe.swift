/// A smooth function of a vector that the judge hands to a gradient check.
///
/// Equation: `f(v) = Σᵢ aᵢ tanh³(vᵢ) + bᵢ vᵢ² v₍ₙ₋₁₋ᵢ₎`. Curved, and its entries are coupled, so that
/// one-sided differences and coordinates left moved both show.
public struct Probe: Sendable, Codable {
  let a: Vector
  let b: Vector

  /// Creates the function with its coefficients.
  public init(a: Vector, b: Vector) {
    self.a = a
    self.b = b
  }

  /// Returns the value at a point.
  public func callAsFunction(_ v: Vector) -> Double {
    requireShape(
      v.count == a.count, "the function takes \(a.count) numbers, but \(v.count) were given")
    var sum = 0.0
    for i in 0..<v.count {
      let bent = tanh(v[i])
      sum += a[i] * bent * bent * bent + b[i] * v[i] * v[i] * v[v.count - 1 - i]
    }
    return sum
  }
}
