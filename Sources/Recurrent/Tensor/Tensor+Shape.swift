extension Tensor {
  /// Returns the same elements in the same order under another shape.
  ///
  /// - Precondition: Both shapes hold the same number of elements.
  public func reshaped(_ newShape: Int...) -> Tensor {
    Tensor(shape: newShape, elements: elements)
  }

  /// Returns the matrix with rows and columns exchanged.
  ///
  /// - Precondition: The tensor has two axes.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func transposed() -> Tensor {
    requireRank(self, 2, "A transposed tensor")
    let (rows, columns) = (shape[0], shape[1])
    var result = Tensor.zeros(columns, rows)
    for i in 0..<rows {
      for j in 0..<columns {
        result.elements[j * rows + i] = elements[i * columns + j]
      }
    }
    return result
  }

  /// Returns the matrix [self | other]: the columns of `other` to the right of the columns of this one.
  ///
  /// Shapes: N × A and N × B give N × (A + B).
  ///
  /// - Precondition: Both are matrices with the same number of rows.
  public func joined(with other: Tensor) -> Tensor {
    precondition(
      rank == 2 && other.rank == 2 && shape[0] == other.shape[0],
      "Only matrices with equally many rows can be joined, not \(shape) and \(other.shape).")
    let (left, right) = (shape[1], other.shape[1])
    var joined: [Scalar] = []
    joined.reserveCapacity(count + other.count)
    for row in 0..<shape[0] {
      joined += elements[row * left..<(row + 1) * left]
      joined += other.elements[row * right..<(row + 1) * right]
    }
    return Tensor(shape: [shape[0], left + right], elements: joined)
  }

  /// Returns the matrix of some columns.
  ///
  /// - Precondition: The tensor has two axes, and the range lies within its columns.
  public func columns(_ range: Range<Int>) -> Tensor {
    requireRank(self, 2, "A matrix of columns")
    let width = shape[1]
    precondition(
      range.lowerBound >= 0 && range.upperBound <= width,
      "Columns \(range) reach outside a matrix of shape \(shape).")
    let part = (0..<shape[0]).flatMap { row in
      elements[row * width + range.lowerBound..<row * width + range.upperBound]
    }
    return Tensor(shape: [shape[0], range.count], elements: part)
  }

  /// Returns the tensor whose slices along a new first axis are the given ones.
  ///
  /// - Precondition: There is at least one part, and all have the same shape.
  public static func stacking(_ parts: [Tensor]) -> Tensor {
    guard let first = parts.first else {
      preconditionFailure("Stacking needs at least one tensor.")
    }
    for part in parts { requireShape(part, first.shape, "Every stacked tensor") }
    return Tensor(shape: [parts.count] + first.shape, elements: parts.flatMap(\.elements))
  }
}
