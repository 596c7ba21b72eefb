// line: 7
// help: `0..<
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  for n in ids.count {
    x[n, ids[n]] = 1
  }
  return x
}
