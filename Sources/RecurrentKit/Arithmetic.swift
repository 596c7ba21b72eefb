// `+ - *` work entry by entry on two values of one shape. A number works on every entry. A vector
// is added to every row of a matrix, which is what a bias does to a batch.

extension Matrix {
  /// Returns the sum, entry by entry.
  public static func + (left: Matrix, right: Matrix) -> Matrix {
    zip("+", left, right) { $0 + $1 }
  }

  /// Returns the difference, entry by entry.
  public static func - (left: Matrix, right: Matrix) -> Matrix {
    zip("-", left, right) { $0 - $1 }
  }

  /// Returns the product entry by entry (⊙, the Hadamard product); the matrix product is `matmul`.
  public static func * (left: Matrix, right: Matrix) -> Matrix {
    zip("*", left, right) { $0 * $1 }
  }

  /// Returns the matrix with a vector added to every row.
  ///
  /// Shapes: (N × M) + (M) → (N × M).
  public static func + (left: Matrix, right: Vector) -> Matrix {
    if left.unfinishedMark || right.unfinishedMark { return .unfinished }
    requireShape(
      left.columns == right.count,
      "matrix + vector adds the vector to every row, so the vector needs \(left.columns) entries, "
        + "but the shapes are \(left.shape) and \(right.shape)")
    var result = left
    for i in 0..<left.rows {
      for j in 0..<left.columns { result.elements[i * left.columns + j] += right.elements[j] }
    }
    return result
  }

  /// Returns the matrix with every entry multiplied by a number.
  public static func * (left: Double, right: Matrix) -> Matrix { right.map { left * $0 } }
  /// Returns the matrix with every entry multiplied by a number.
  public static func * (left: Matrix, right: Double) -> Matrix { left.map { $0 * right } }
  /// Returns the matrix with every entry divided by a number.
  public static func / (left: Matrix, right: Double) -> Matrix { left.map { $0 / right } }
  /// Returns the matrix with a number added to every entry.
  public static func + (left: Double, right: Matrix) -> Matrix { right.map { left + $0 } }
  /// Returns the matrix with a number added to every entry.
  public static func + (left: Matrix, right: Double) -> Matrix { left.map { $0 + right } }
  /// Returns the matrix with a number taken from every entry.
  public static func - (left: Matrix, right: Double) -> Matrix { left.map { $0 - right } }
  /// Returns a number minus every entry, such as `1 - z`.
  public static func - (left: Double, right: Matrix) -> Matrix { right.map { left - $0 } }
  /// Returns the matrix with every sign turned round.
  public static prefix func - (value: Matrix) -> Matrix { value.map { -$0 } }

  /// Adds another matrix, entry by entry.
  public static func += (left: inout Matrix, right: Matrix) { left = left + right }

  private static func zip(
    _ name: String, _ left: Matrix, _ right: Matrix, _ combine: (Double, Double) -> Double
  ) -> Matrix {
    if left.unfinishedMark || right.unfinishedMark { return .unfinished }
    requireShape(
      left.rows == right.rows && left.columns == right.columns,
      "`\(name)` works entry by entry, so both sides need the same shape, "
        + "but they are \(left.shape) and \(right.shape)"
        + (name == "*" ? "; the matrix product is `matmul(…)`" : ""))
    return Matrix(
      unchecked: left.rows, left.columns, combined(left.elements, right.elements, combine))
  }
}

extension Vector {
  /// Returns the sum, entry by entry.
  public static func + (left: Vector, right: Vector) -> Vector {
    zip("+", left, right) { $0 + $1 }
  }

  /// Returns the difference, entry by entry.
  public static func - (left: Vector, right: Vector) -> Vector {
    zip("-", left, right) { $0 - $1 }
  }

  /// Returns the product, entry by entry.
  public static func * (left: Vector, right: Vector) -> Vector {
    zip("*", left, right) { $0 * $1 }
  }

  /// Returns the vector with every entry multiplied by a number.
  public static func * (left: Double, right: Vector) -> Vector { right.map { left * $0 } }
  /// Returns the vector with every entry multiplied by a number.
  public static func * (left: Vector, right: Double) -> Vector { left.map { $0 * right } }
  /// Returns the vector with every entry divided by a number.
  public static func / (left: Vector, right: Double) -> Vector { left.map { $0 / right } }
  /// Returns the vector with a number added to every entry.
  public static func + (left: Double, right: Vector) -> Vector { right.map { left + $0 } }
  /// Returns the vector with a number added to every entry.
  public static func + (left: Vector, right: Double) -> Vector { left.map { $0 + right } }
  /// Returns the vector with a number taken from every entry.
  public static func - (left: Vector, right: Double) -> Vector { left.map { $0 - right } }
  /// Returns a number minus every entry.
  public static func - (left: Double, right: Vector) -> Vector { right.map { left - $0 } }
  /// Returns the vector with every sign turned round.
  public static prefix func - (value: Vector) -> Vector { value.map { -$0 } }

  /// Adds another vector, entry by entry.
  public static func += (left: inout Vector, right: Vector) { left = left + right }

  private static func zip(
    _ name: String, _ left: Vector, _ right: Vector, _ combine: (Double, Double) -> Double
  ) -> Vector {
    if left.unfinishedMark || right.unfinishedMark { return .unfinished }
    requireShape(
      left.count == right.count,
      "`\(name)` works entry by entry, so both vectors need the same length, "
        + "but they have \(left.shape) and \(right.shape) entries")
    return Vector(combined(left.elements, right.elements, combine))
  }
}

private func combined(
  _ left: [Double], _ right: [Double], _ combine: (Double, Double) -> Double
) -> [Double] {
  var result = left
  for i in result.indices { result[i] = combine(left[i], right[i]) }
  return result
}

/// Returns the matrix product.
///
/// Equation: `C_ij = Σ_k A_ik B_kj`. Shapes: (N × K), (K × M) → (N × M). Stops with a message
/// when the inner sizes differ.
public func matmul(_ left: Matrix, _ right: Matrix) -> Matrix {
  if left.unfinishedMark || right.unfinishedMark { return .unfinished }
  requireShape(
    left.columns == right.rows,
    "matmul needs as many columns on the left as rows on the right, "
      + "but the shapes are \(left.shape) and \(right.shape)")
  count(product: left.rows, left.columns, right.columns)
  var result = [Double](repeating: 0, count: left.rows * right.columns)
  for i in 0..<left.rows {
    for k in 0..<left.columns {
      let factor = left.elements[i * left.columns + k]
      for j in 0..<right.columns {
        result[i * right.columns + j] += factor * right.elements[k * right.columns + j]
      }
    }
  }
  return Matrix(unchecked: left.rows, right.columns, result)
}
