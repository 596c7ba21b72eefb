#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// Inside `extension Double` the name `tanh` means the static member; these reach the C library's.
private func libraryTanh(_ x: Double) -> Double { tanh(x) }
private func libraryExp(_ x: Double) -> Double { exp(x) }
private func libraryLog(_ x: Double) -> Double { log(x) }

extension Double: RealScalar {
  /// Returns the hyperbolic tangent of `x`, from the C library.
  public static func tanh(_ x: Double) -> Double { libraryTanh(x) }

  /// Returns e to the power of `x`, from the C library.
  public static func exp(_ x: Double) -> Double { libraryExp(x) }

  /// Returns the natural logarithm of `x`, from the C library.
  public static func log(_ x: Double) -> Double { libraryLog(x) }
}

extension Float: RealScalar {
  /// Returns the hyperbolic tangent of `x`, from the C library.
  public static func tanh(_ x: Float) -> Float { tanhf(x) }

  /// Returns e to the power of `x`, from the C library.
  public static func exp(_ x: Float) -> Float { expf(x) }

  /// Returns the natural logarithm of `x`, from the C library.
  public static func log(_ x: Float) -> Float { logf(x) }
}
