extension Matrix {
  /// Returns one row, counted from 0.
  public func row(_ index: Int) -> Vector {
    guard !unfinishedMark else { return .unfinished }
    requireShape(
      index >= 0 && index < rows, "row \(index) does not exist in a \(rows) × \(columns) matrix")
    return Vector(Array(elements[index * columns..<(index + 1) * columns]))
  }

  /// Replaces one row, counted from 0.
  public mutating func setRow(_ index: Int, to row: Vector) {
    guard !unfinishedMark else { return }
    guard !row.unfinishedMark else { return self = .unfinished }
    requireShape(
      index >= 0 && index < rows, "row \(index) does not exist in a \(rows) × \(columns) matrix")
    requireShape(
      row.count == columns,
      "a row of a \(rows) × \(columns) matrix has \(columns) entries, but \(row.count) were given")
    elements.replaceSubrange(index * columns..<(index + 1) * columns, with: row.elements)
  }

  /// Returns some neighbouring rows, such as `W.rows(0..<H)`.
  public func rows(_ range: Range<Int>) -> Matrix {
    guard !unfinishedMark else { return self }
    requireShape(
      range.lowerBound >= 0 && range.upperBound <= rows,
      "rows \(range) do not exist in a \(rows) × \(columns) matrix")
    let part = elements[range.lowerBound * columns..<range.upperBound * columns]
    return Matrix(unchecked: range.count, columns, Array(part))
  }

  /// Returns some neighbouring columns, such as `z.columns(0..<D)`.
  public func columns(_ range: Range<Int>) -> Matrix {
    guard !unfinishedMark else { return self }
    requireShape(
      range.lowerBound >= 0 && range.upperBound <= columns,
      "columns \(range) do not exist in a \(rows) × \(columns) matrix")
    var part: [Double] = []
    part.reserveCapacity(rows * range.count)
    for i in 0..<rows {
      part += elements[i * columns + range.lowerBound..<i * columns + range.upperBound]
    }
    return Matrix(unchecked: rows, range.count, part)
  }

  /// Returns the sum of all entries.
  public func sum() -> Double {
    unfinishedMark ? .unfinished : elements.reduce(0, +)
  }

  /// Returns the sum of the rows: one number for each column.
  ///
  /// Equation: `s_j = Σ_i A_ij`. Shapes: (N × M) → (M).
  public func sumOfRows() -> Vector {
    guard !unfinishedMark else { return .unfinished }
    var result = Vector.zeros(columns)
    for i in 0..<rows {
      for j in 0..<columns { result.elements[j] += elements[i * columns + j] }
    }
    return result
  }
}

/// Sets two matrices side by side: `[left | right]`.
///
/// Shapes: (N × A), (N × B) → (N × (A + B)).
public func hstack(_ left: Matrix, _ right: Matrix) -> Matrix {
  if left.unfinishedMark || right.unfinishedMark { return .unfinished }
  requireShape(
    left.rows == right.rows,
    "hstack sets matrices side by side, so both need the same number of rows, "
      + "but they are \(left.shape) and \(right.shape)")
  var elements: [Double] = []
  elements.reserveCapacity(left.elements.count + right.elements.count)
  for i in 0..<left.rows {
    elements += left.elements[i * left.columns..<(i + 1) * left.columns]
    elements += right.elements[i * right.columns..<(i + 1) * right.columns]
  }
  return Matrix(unchecked: left.rows, left.columns + right.columns, elements)
}

/// Sets one matrix on top of another.
///
/// Shapes: (A × M), (B × M) → ((A + B) × M).
public func vstack(_ top: Matrix, _ bottom: Matrix) -> Matrix {
  if top.unfinishedMark || bottom.unfinishedMark { return .unfinished }
  requireShape(
    top.columns == bottom.columns,
    "vstack sets one matrix on top of the other, so both need the same number of columns, "
      + "but they are \(top.shape) and \(bottom.shape)")
  return Matrix(unchecked: top.rows + bottom.rows, top.columns, top.elements + bottom.elements)
}
