extension Tensor {
  /// Returns a tensor of the same shape with every element transformed.
  public func map(_ transform: (Scalar) -> Scalar) -> Tensor {
    Tensor(shape: shape, elements: elements.map(transform))
  }

  /// Returns a tensor made entry by entry from this one and another of the same shape.
  ///
  /// - Precondition: Both shapes are equal.
  public func combined(
    with other: Tensor, _ combine: (Scalar, Scalar) -> Scalar
  ) -> Tensor {
    requireShape(other, shape, "The other tensor")
    return Tensor(shape: shape, elements: zip(elements, other.elements).map(combine))
  }

  /// Returns the sum of all elements, added in storage order.
  public func sum() -> Scalar { elements.reduce(0, +) }

  /// Returns the sums over some axes, which disappear from the shape.
  ///
  /// `upstream.sum(axes: [0, 1])` turns T × N × H into H. Each sum runs in ascending index order.
  ///
  /// - Precondition: Every axis exists.
  public func sum(axes: Set<Int>) -> Tensor {
    precondition(
      axes.allSatisfy { shape.indices.contains($0) },
      "Axes \(axes.sorted()) are not all axes of shape \(shape).")
    return axes.sorted(by: >).reduce(self) { partial, axis in partial.sum(axis: axis) }
  }

  /// Returns the column of the largest element in each row; of equal elements the lowest column.
  ///
  /// Shapes: N × V gives N column numbers in 0 ..< V.
  ///
  /// - Precondition: The tensor has two axes, and the rows are not empty.
  public func argmaxOfRows() -> [Int] {
    requireRank(self, 2, "A tensor of rows")
    let columns = shape[1]
    precondition(columns > 0, "An empty row has no largest element, and the shape is \(shape).")
    return (0..<shape[0]).map { row in
      let start = row * columns
      return (1..<columns).reduce(0) { best, column in
        elements[start + column] > elements[start + best] ? column : best
      }
    }
  }

  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  private func sum(axis: Int) -> Tensor {
    let outer = shape[..<axis].reduce(1, *)
    let inner = shape[(axis + 1)...].reduce(1, *)
    let length = shape[axis]
    var result = Tensor(repeating: 0, shape: Array(shape[..<axis] + shape[(axis + 1)...]))
    for block in 0..<outer {
      for index in 0..<length {
        for column in 0..<inner {
          result.elements[block * inner + column] +=
            elements[(block * length + index) * inner + column]
        }
      }
    }
    return result
  }
}
