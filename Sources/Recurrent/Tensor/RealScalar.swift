/// A real number type that the library computes with: `Float` or `Double`.
public protocol RealScalar: BinaryFloatingPoint, Sendable {
  /// Returns the hyperbolic tangent of `x`, a value in [−1, 1].
  static func tanh(_ x: Self) -> Self

  /// Returns e to the power of `x`.
  static func exp(_ x: Self) -> Self

  /// Returns the natural logarithm of `x`.
  static func log(_ x: Self) -> Self

  /// Returns the square root of `x`, correctly rounded.
  static func sqrt(_ x: Self) -> Self
}

extension RealScalar {
  /// Returns the square root of `x`, correctly rounded.
  public static func sqrt(_ x: Self) -> Self { x.squareRoot() }

  /// Returns the logistic function of `x`, a value in [0, 1].
  ///
  /// Equation: `σ(x) = 1 / (1 + e⁻ˣ)`, written with e to the power of −|x|, which cannot overflow.
  public static func sigmoid(_ x: Self) -> Self {
    let decay = exp(-x.magnitude)
    return (x < 0 ? decay : 1) / (1 + decay)
  }
}
