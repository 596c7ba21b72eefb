extension Tensor {
  /// The element at an index of a tensor with one axis.
  public subscript(index: Int) -> Scalar {
    get { elements[offset(index)] }
    set { elements[offset(index)] = newValue }
  }

  /// The element at a row and a column of a matrix.
  public subscript(row: Int, column: Int) -> Scalar {
    get { elements[offset(row, column)] }
    set { elements[offset(row, column)] = newValue }
  }

  /// The element at a time step, a row and a column of a tensor with three axes.
  public subscript(step: Int, row: Int, column: Int) -> Scalar {
    get { elements[offset(step, row, column)] }
    set { elements[offset(step, row, column)] = newValue }
  }

  /// The part at one index of the first axis, without that axis: `states[slice: t]` is N × H.
  public subscript(slice index: Int) -> Tensor {
    get { Tensor(shape: Array(shape.dropFirst()), elements: Array(elements[sliceRange(index)])) }
    set {
      requireShape(newValue, Array(shape.dropFirst()), "The new slice")
      elements.replaceSubrange(sliceRange(index), with: newValue.elements)
    }
  }

  /// The parts at a range of indices of the first axis, which stays: `states[slices: 0..<3]`.
  public subscript(slices range: Range<Int>) -> Tensor {
    let length = shape.first ?? 0
    precondition(
      range.lowerBound >= 0 && range.upperBound <= length,
      "Slices \(range) reach outside the first axis of shape \(shape).")
    let size = count / max(length, 1)
    let part = elements[range.lowerBound * size..<range.upperBound * size]
    return Tensor(shape: [range.count] + shape.dropFirst(), elements: Array(part))
  }

  private func sliceRange(_ index: Int) -> Range<Int> {
    precondition(
      rank > 0 && index >= 0 && index < shape[0],
      "Slice \(index) is outside the first axis of shape \(shape).")
    let size = count / shape[0]
    return index * size..<(index + 1) * size
  }

  private func offset(_ i: Int) -> Int {
    precondition(
      rank == 1 && i >= 0 && i < shape[0], "Index [\(i)] does not fit into shape \(shape).")
    return i
  }

  private func offset(_ i: Int, _ j: Int) -> Int {
    precondition(
      rank == 2 && i >= 0 && i < shape[0] && j >= 0 && j < shape[1],
      "Index [\(i), \(j)] does not fit into shape \(shape).")
    return i * shape[1] + j
  }

  private func offset(_ i: Int, _ j: Int, _ k: Int) -> Int {
    precondition(
      rank == 3 && i >= 0 && i < shape[0] && j >= 0 && j < shape[1] && k >= 0 && k < shape[2],
      "Index [\(i), \(j), \(k)] does not fit into shape \(shape).")
    return (i * shape[1] + j) * shape[2] + k
  }
}
