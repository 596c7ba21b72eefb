extension Tensor {
  /// The root of the sum of squares of all elements.
  var norm: Scalar { Scalar.sqrt(elements.reduce(0) { $0 + $1 * $1 }) }

  /// Returns the norm of the difference to a right tensor, over the norm of the right one.
  func relativeError(to right: Tensor) -> Scalar { combined(with: right, -).norm / right.norm }
}
