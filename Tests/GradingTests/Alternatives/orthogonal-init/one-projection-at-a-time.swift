import RecurrentKit

// Modified Gram–Schmidt: what a finished column shares with the rest is taken from the rest at once.

func orthogonalized(_ A: Matrix) -> Matrix {
  var Q = A
  for j in 0..<A.columns {
    let length = product(Q, j, j).squareRoot()
    for row in 0..<A.rows { Q[row, j] /= length }
    for later in j + 1..<max(A.columns, j + 1) {
      let share = product(Q, j, later)
      for row in 0..<A.rows { Q[row, later] -= share * Q[row, j] }
    }
  }
  return Q
}

private func product(_ Q: Matrix, _ i: Int, _ j: Int) -> Double {
  (0..<Q.rows).reduce(0) { $0 + Q[$1, i] * Q[$1, j] }
}
