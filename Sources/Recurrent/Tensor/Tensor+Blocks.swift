extension Tensor {
  /// Returns the tensor with equal blocks of its first axis in another order.
  ///
  /// Block k of the result is block `order[k]` of this tensor, so `[0, 1, 3, 2]` turns rows i, f, o, g
  /// into i, f, g, o.
  func reorderingBlocks(_ order: [Int]) -> Tensor {
    let length = shape.first ?? 0
    precondition(
      length.isMultiple(of: order.count),
      "A first axis of \(length) cannot be cut into \(order.count) equal blocks.")
    let size = count / order.count
    let moved = order.flatMap { elements[$0 * size..<($0 + 1) * size] }
    return Tensor(shape: shape, elements: moved)
  }

  /// Returns the tensor with one of the equal blocks of its first axis negated.
  func negatingBlock(_ block: Int, of blocks: Int) -> Tensor {
    let size = count / blocks
    var negated = self
    for index in block * size..<(block + 1) * size { negated.elements[index].negate() }
    return negated
  }

  /// Returns the tensor with another one behind it along the first axis.
  func followed(by other: Tensor) -> Tensor {
    Tensor(
      shape: [shape[0] + other.shape[0]] + shape.dropFirst(), elements: elements + other.elements)
  }
}
