/// A dense array of numbers with any number of axes, stored row by row.
///
/// A batch is a matrix of rows (N × D), a sequence is T × N × D, and a weight is (out × in), so that
/// `a = x Wᵀ + b`. A tensor is a value: copies share their storage until one of them is changed.
///
/// Shapes: `elements.count` is the product of `shape`; the last axis is contiguous.
public struct Tensor<Scalar: RealScalar>: Equatable, Sendable {
  /// The length of each axis, outermost first.
  public internal(set) var shape: [Int]

  /// The numbers in row-major order: the last index runs fastest.
  public internal(set) var elements: [Scalar]

  /// Creates a tensor from its numbers in row-major order.
  ///
  /// - Precondition: No axis is negative, and there are as many elements as the shape holds.
  public init(shape: [Int], elements: [Scalar]) {
    precondition(
      shape.allSatisfy { $0 >= 0 }, "No axis may be negative, but the shape is \(shape).")
    let count = shape.reduce(1, *)
    precondition(
      elements.count == count,
      "Shape \(shape) holds \(count) elements, but there are \(elements.count).")
    self.shape = shape
    self.elements = elements
  }

  /// Creates a tensor that holds the same number everywhere.
  public init(repeating value: Scalar, shape: [Int]) {
    self.init(shape: shape, elements: Array(repeating: value, count: shape.reduce(1, *)))
  }

  /// Creates a tensor with one axis.
  public init(_ vector: [Scalar]) {
    self.init(shape: [vector.count], elements: vector)
  }

  /// Creates a matrix from its rows.
  ///
  /// - Precondition: All rows have the same length.
  public init(rows: [[Scalar]]) {
    let columns = rows.first?.count ?? 0
    precondition(
      rows.allSatisfy { $0.count == columns },
      "All rows must have the same length, but they have \(rows.map(\.count)).")
    self.init(shape: [rows.count, columns], elements: rows.flatMap { $0 })
  }

  /// Creates a tensor by rounding another one to this scalar type.
  public init<Other>(_ other: Tensor<Other>) {
    self.init(shape: other.shape, elements: other.elements.map { Scalar($0) })
  }

  /// Returns a tensor of zeros with axes of the given lengths.
  public static func zeros(_ shape: Int...) -> Tensor {
    Tensor(repeating: 0, shape: shape)
  }

  /// The number of axes.
  public var rank: Int { shape.count }

  /// The number of elements.
  public var count: Int { elements.count }
}

extension Tensor {
  /// A tensor without elements: a buffer that takes its shape at its first use.
  static var empty: Tensor { Tensor([]) }

  /// Gives the tensor this shape, keeping its storage if the size stays the same.
  ///
  /// The elements are left as they are: whoever calls this overwrites all of them.
  mutating func reuse(asShape newShape: [Int]) {
    let newCount = newShape.reduce(1, *)
    if newCount != count { elements = Array(repeating: 0, count: newCount) }
    shape = newShape
  }
}
