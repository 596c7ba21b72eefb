extension Tensor {
  /// Returns a tensor of uniform random numbers between −bound and bound.
  ///
  /// The numbers depend on the generator alone: 53 bits of each `next()` become a `Double`, which is
  /// then rounded to the scalar type.
  ///
  /// - Parameters:
  ///   - shape: The length of each axis.
  ///   - bound: The largest size of a number.
  ///   - generator: Where the randomness comes from.
  public static func uniform(
    _ shape: Int..., within bound: Double, using generator: inout some RandomNumberGenerator
  ) -> Tensor {
    let elements = (0..<shape.reduce(1, *)).map { _ in
      let fraction = Double(generator.next() >> 11) * 0x1p-53
      return Scalar(bound * (2 * fraction - 1))
    }
    return Tensor(shape: shape, elements: elements)
  }
}
