/// Copies a view into a buffer row by row.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func pack<Scalar>(_ view: MatrixView<Scalar>, into buffer: UnsafeMutableBufferPointer<Scalar>) {
  for i in 0..<view.rows {
    for j in 0..<view.columns {
      buffer.initializeElement(
        at: i * view.columns + j, to: view.elements[i * view.rowStride + j * view.columnStride])
    }
  }
}

/// Adds the product of `left` and `right` to `output` in i-k-j order, so the inner loop is contiguous.
///
/// Four values of k share one pass over the output row, which spares loads and stores; the
/// parentheses keep the summation order of the plain loop, so the result is the same to the bit.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func addProduct<Scalar>(
  _ left: MatrixView<Scalar>, _ right: MatrixView<Scalar>, to output: MutableMatrixView<Scalar>
) {
  let depth = left.columns
  let width = output.columns
  for i in 0..<output.rows {
    let sums = output.rows(i..<i + 1).elements
    let start = i * left.rowStride
    let step = left.columnStride
    var k = 0
    while k + 4 <= depth {
      let (a0, a1) = (left.elements[start + k * step], left.elements[start + (k + 1) * step])
      let (a2, a3) = (left.elements[start + (k + 2) * step], left.elements[start + (k + 3) * step])
      let (b0, b1) = (right.rows(k..<k + 1).elements, right.rows(k + 1..<k + 2).elements)
      let (b2, b3) = (right.rows(k + 2..<k + 3).elements, right.rows(k + 3..<k + 4).elements)
      for j in 0..<width {
        sums[j] = (((sums[j] + a0 * b0[j]) + a1 * b1[j]) + a2 * b2[j]) + a3 * b3[j]
      }
      k += 4
    }
    while k < depth {
      let a = left.elements[start + k * step]
      let b = right.rows(k..<k + 1).elements
      for j in 0..<width { sums[j] += a * b[j] }
      k += 1
    }
  }
}
