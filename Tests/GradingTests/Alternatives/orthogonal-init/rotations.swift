import RecurrentKit

// Rotations of two rows at a time make A triangular; what they undo is the answer.

func orthogonalized(_ A: Matrix) -> Matrix {
  var R = A
  var Q = Matrix.identity(A.rows)
  for column in 0..<A.columns {
    for row in stride(from: A.rows - 1, to: column, by: -1) {
      let (above, below) = (R[row - 1, column], R[row, column])
      let length = (above * above + below * below).squareRoot()
      guard length > 0 else { continue }
      let (c, s) = (above / length, below / length)
      for k in 0..<A.columns {
        let (p, q) = (R[row - 1, k], R[row, k])
        (R[row - 1, k], R[row, k]) = (c * p + s * q, c * q - s * p)
      }
      for k in 0..<A.rows {
        let (p, q) = (Q[k, row - 1], Q[k, row])
        (Q[k, row - 1], Q[k, row]) = (c * p + s * q, c * q - s * p)
      }
    }
  }
  return Q
}
