// line: 13
// help: `row:column:matrix:`
import RecurrentKit

func mark(row: Int, column: Int, matrix: Matrix) -> Matrix {
  var copy = matrix
  copy[row, column] = 1
  return copy
}

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() { x = mark(row: n, col: id, matrix: x) }
  return x
}
