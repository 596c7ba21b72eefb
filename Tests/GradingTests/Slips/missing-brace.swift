// line: 14
// help: The `{` of line 5 is not closed
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() {
    if id < vocabulary {
      x[n, id] = 1
  }
  return x
}

