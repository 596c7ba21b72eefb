/// Returns the product of two matrices, either of them transposed on request.
///
/// Equation: `C = A B`, with `Aᵀ` for `A` or `Bᵀ` for `B` as asked.
///
/// Shapes: M × K and K × P, after transposing, give M × P.
///
/// Every entry is summed over ascending k, so the result does not depend on the machine.
///
/// - Precondition: Both are matrices whose inner sizes agree.
public func matmul<Scalar>(
  _ left: Tensor<Scalar>, _ right: Tensor<Scalar>,
  transposingLeft: Bool = false, transposingRight: Bool = false
) -> Tensor<Scalar> {
  requireRank(left, 2, "The left factor")
  requireRank(right, 2, "The right factor")
  let rows = left.shape[transposingLeft ? 1 : 0]
  let columns = right.shape[transposingRight ? 0 : 1]
  var product = Tensor<Scalar>.zeros(rows, columns)
  matmul(
    left, right, transposingLeft: transposingLeft, transposingRight: transposingRight,
    into: &product, accumulating: true)
  return product
}

/// Writes the product of two matrices into a given one, or adds it to what stands there.
///
/// Equation: `C = A B`, or `C += A B` when accumulating.
///
/// Shapes: M × K and K × P, after transposing, go into M × P.
///
/// - Precondition: All three are matrices whose sizes agree.
public func matmul<Scalar>(
  _ left: Tensor<Scalar>, _ right: Tensor<Scalar>,
  transposingLeft: Bool = false, transposingRight: Bool = false,
  into output: inout Tensor<Scalar>, accumulating: Bool = false
) {
  requireRank(left, 2, "The left factor")
  requireRank(right, 2, "The right factor")
  requireRank(output, 2, "The output")
  withMatrices(left, right) { left, right in
    output.withMutableMatrix { output in
      multiply(
        transposingLeft ? left.transposed : left, transposingRight ? right.transposed : right,
        into: output, accumulating: accumulating)
    }
  }
}

/// Writes or adds a product of views; every product of the library passes through here.
func multiply<Scalar>(
  _ left: MatrixView<Scalar>, _ right: MatrixView<Scalar>,
  into output: MutableMatrixView<Scalar>, accumulating: Bool
) {
  precondition(
    left.columns == right.rows && output.rows == left.rows && output.columns == right.columns,
    """
    A product needs equal inner sizes, but \(left.rows)×\(left.columns) times \
    \(right.rows)×\(right.columns) was to go into \(output.rows)×\(output.columns).
    """)
  if !accumulating { output.elements.update(repeating: 0) }
  withContiguousRows(right) { addProduct(left, $0, to: output) }
}

/// Lends a view whose rows follow each other without gaps: the view itself, or a packed copy.
func withContiguousRows<Scalar>(
  _ view: MatrixView<Scalar>, _ body: (MatrixView<Scalar>) -> Void
) {
  // A transposed single column has a column stride of 1 too, but its rows overlap.
  if view.columnStride == 1 && view.rowStride == view.columns { return body(view) }
  withUnsafeTemporaryAllocation(of: Scalar.self, capacity: view.rows * view.columns) { buffer in
    pack(view, into: buffer)
    body(MatrixView(UnsafeBufferPointer(buffer), rows: view.rows, columns: view.columns))
  }
}
