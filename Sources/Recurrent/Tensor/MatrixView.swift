/// A matrix inside a tensor's storage, to be read while the tensor is borrowed.
///
/// Strides let a transpose be a view and not a copy.
struct MatrixView<Scalar: RealScalar> {
  var elements: UnsafeBufferPointer<Scalar>
  var rows: Int
  var columns: Int
  var rowStride: Int
  var columnStride: Int

  init(_ elements: UnsafeBufferPointer<Scalar>, rows: Int, columns: Int) {
    self.elements = elements
    self.rows = rows
    self.columns = columns
    rowStride = columns
    columnStride = 1
  }

  var transposed: MatrixView {
    var view = self
    (view.rows, view.columns) = (columns, rows)
    (view.rowStride, view.columnStride) = (columnStride, rowStride)
    return view
  }

  /// Rows of a view that is not transposed.
  func rows(_ range: Range<Int>) -> MatrixView {
    let part = elements[range.lowerBound * rowStride..<range.upperBound * rowStride]
    return MatrixView(UnsafeBufferPointer(rebasing: part), rows: range.count, columns: columns)
  }

  /// Columns of a view that is not transposed.
  ///
  /// The rows of the result have gaps between them: take rows first, columns last.
  func columns(_ range: Range<Int>) -> MatrixView {
    var view = self
    view.elements = UnsafeBufferPointer(
      rebasing: elements[min(range.lowerBound, elements.count)...])
    view.columns = range.count
    return view
  }
}

/// A contiguous matrix inside a tensor's storage, to be written while the tensor is borrowed.
struct MutableMatrixView<Scalar: RealScalar> {
  var elements: UnsafeMutableBufferPointer<Scalar>
  var rows: Int
  var columns: Int

  var readOnly: MatrixView<Scalar> {
    MatrixView(UnsafeBufferPointer(elements), rows: rows, columns: columns)
  }

  func rows(_ range: Range<Int>) -> MutableMatrixView {
    let part = elements[range.lowerBound * columns..<range.upperBound * columns]
    return MutableMatrixView(
      elements: UnsafeMutableBufferPointer(rebasing: part), rows: range.count, columns: columns)
  }
}

extension Tensor {
  /// The last axis counts columns, and all axes before it together count rows.
  private var matrixSize: (rows: Int, columns: Int) {
    (shape.dropLast().reduce(1, *), shape.last ?? 1)
  }

  /// Lends the storage as a matrix: all axes but the last are joined into rows.
  func withMatrix<Result>(_ body: (MatrixView<Scalar>) -> Result) -> Result {
    let size = matrixSize
    return elements.withUnsafeBufferPointer {
      body(MatrixView($0, rows: size.rows, columns: size.columns))
    }
  }

  /// Lends the storage as a matrix to write to: all axes but the last are joined into rows.
  mutating func withMutableMatrix<Result>(
    _ body: (MutableMatrixView<Scalar>) -> Result
  ) -> Result {
    let size = matrixSize
    return elements.withUnsafeMutableBufferPointer {
      body(MutableMatrixView(elements: $0, rows: size.rows, columns: size.columns))
    }
  }
}

/// Lends two tensors as matrices at once.
func withMatrices<Scalar, Result>(
  _ first: Tensor<Scalar>, _ second: Tensor<Scalar>,
  _ body: (MatrixView<Scalar>, MatrixView<Scalar>) -> Result
) -> Result {
  first.withMatrix { firstView in second.withMatrix { body(firstView, $0) } }
}
