extension Tensor {
  /// Returns the orthogonal factor of a square matrix: a random matrix made fit to start a recurrence.
  ///
  /// Equation: `A = Q R` with `QᵀQ = I` and R upper triangular, no entry of its diagonal negative, so
  /// that column j of Q is made of columns 0 to j of A. By Householder's reflections.
  ///
  /// Shapes: H × H.
  ///
  /// - Precondition: The tensor is a square matrix.
  ///
  /// Source: A. S. Householder, "Unitary triangularization of a nonsymmetric matrix", 1958.
  public func orthogonalFactor() -> Tensor {
    requireRank(self, 2, "A matrix with an orthogonal factor")
    let size = shape[0]
    requireShape(self, [size, size], "A matrix with an orthogonal factor")
    var triangle = self
    var factor = Tensor.oneHot(Array(0..<size), classes: size)
    for column in 0..<size {
      var normal = (0..<size).map { $0 < column ? 0 : triangle[$0, column] }
      // Reflected away from the axis, so that nothing cancels.
      let length = Scalar.sqrt(normal.reduce(0) { $0 + $1 * $1 })
      normal[column] += normal[column] < 0 ? -length : length
      triangle.reflectColumns(at: normal)
      factor = factor.transposed()
      factor.reflectColumns(at: normal)
      factor = factor.transposed()
    }
    for column in 0..<size where triangle[column, column] < 0 {
      for row in 0..<size { factor[row, column].negate() }
    }
    return factor
  }

  /// Reflects every column at the plane through the origin with a normal; a normal of 0 does nothing.
  private mutating func reflectColumns(at normal: [Scalar]) {
    let square = normal.reduce(0) { $0 + $1 * $1 }
    guard square > 0 else { return }
    for column in 0..<shape[1] {
      let product = normal.indices.reduce(Scalar(0)) { $0 + normal[$1] * self[$1, column] }
      let share = 2 * product / square
      for row in normal.indices { self[row, column] -= share * normal[row] }
    }
  }
}
