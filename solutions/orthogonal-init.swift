import RecurrentKit

/// Returns an orthogonal matrix made of the columns of A, from left to
/// right.
///
/// Column j of the answer is a sum of multiples of columns 0 to j of A. All
/// columns have length 1 and stand at right angles, to nearly all digits of
/// a Double, even where columns of A are nearly parallel. The sign of a
/// column is free. Shapes: A (H × H) → (H × H).
func orthogonalized(_ A: Matrix) -> Matrix {
  var Q = Matrix.zeros(A.rows, 0)
  for j in 0..<A.columns {
    var column = A.columns(j..<j + 1)
    for _ in 0..<2 {
      let shares = matmul(Q.transposed(), column)
      column = column - matmul(Q, shares)
    }
    let length = (column * column).sum().squareRoot()
    Q = hstack(Q, column / length)
  }
  return Q
}
