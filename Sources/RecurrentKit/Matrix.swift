/// A table of numbers with rows and columns.
///
/// A batch is a matrix of rows: row *n* belongs to sequence *n*. A sequence over time is an array
/// of such matrices. A weight has one row for each output, so that `a = x Wᵀ + b` is
/// `matmul(x, W.transposed()) + b`.
public struct Matrix: Sendable, Equatable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// The entries, row after row.
  public internal(set) var elements: [Double]
  let unfinishedMark: Bool

  init(unchecked rows: Int, _ columns: Int, _ elements: [Double], unfinished: Bool = false) {
    self.rows = rows
    self.columns = columns
    self.elements = elements
    unfinishedMark = unfinished
  }

  /// Creates a matrix from its entries, row after row.
  ///
  /// Stops with a message unless `elements.count == rows * columns`.
  public init(rows: Int, columns: Int, elements: [Double]) {
    requireShape(
      rows >= 0 && columns >= 0 && elements.count == rows * columns,
      "a \(rows) × \(columns) matrix has \(rows * columns) entries, but \(elements.count) were given"
    )
    self.init(unchecked: rows, columns, elements)
  }

  /// Creates a matrix from a list of rows of equal length.
  public init(_ rows: [[Double]]) {
    let columns = rows.first?.count ?? 0
    requireShape(
      rows.allSatisfy { $0.count == columns },
      "all rows of a matrix have the same length, but these have \(rows.map(\.count))")
    self.init(unchecked: rows.count, columns, rows.flatMap { $0 })
  }

  /// Returns a matrix full of zeros.
  public static func zeros(_ rows: Int, _ columns: Int) -> Matrix {
    requireShape(rows >= 0 && columns >= 0, "a matrix cannot have \(rows) × \(columns) entries")
    return Matrix(unchecked: rows, columns, [Double](repeating: 0, count: rows * columns))
  }

  /// Returns the square matrix with ones on its diagonal and zeros elsewhere.
  public static func identity(_ size: Int) -> Matrix {
    var result = zeros(size, size)
    for i in 0..<size { result[i, i] = 1 }
    return result
  }

  /// The number of rows and columns, such as `3 × 5`.
  public var shape: String { unfinishedMark ? "unfinished" : "\(rows) × \(columns)" }

  /// The entry in a row and a column, both counted from 0.
  public subscript(row: Int, column: Int) -> Double {
    get {
      guard !unfinishedMark else { return .unfinished }
      check(row, column)
      return elements[row * columns + column]
    }
    set {
      guard !unfinishedMark else { return }
      check(row, column)
      elements[row * columns + column] = newValue
    }
  }

  private func check(_ row: Int, _ column: Int) {
    requireShape(
      row >= 0 && row < rows && column >= 0 && column < columns,
      "row \(row), column \(column) does not exist in a \(rows) × \(columns) matrix (counting starts at 0)"
    )
  }

  /// Returns the matrix with a function applied to every entry.
  public func map(_ transform: (Double) -> Double) -> Matrix {
    unfinishedMark ? self : Matrix(unchecked: rows, columns, elements.map(transform))
  }

  /// Returns the matrix with rows and columns exchanged: entry *(i, j)* becomes *(j, i)*.
  public func transposed() -> Matrix {
    guard !unfinishedMark else { return self }
    var result = [Double](repeating: 0, count: elements.count)
    for i in 0..<rows {
      for j in 0..<columns { result[j * rows + i] = elements[i * columns + j] }
    }
    return Matrix(unchecked: columns, rows, result)
  }
}
