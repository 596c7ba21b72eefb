// line: 6
// help: argument too many
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary, 0)
  for (n, id) in ids.enumerated() { x[n, id] = 1 }
  return x
}
