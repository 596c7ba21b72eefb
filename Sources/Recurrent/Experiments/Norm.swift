extension Tensor {
  /// The root of the sum of squares of all elements.
  var norm: Scalar { Scalar.sqrt(elements.reduce(0) { $0 + $1 * $1 }) }
}
