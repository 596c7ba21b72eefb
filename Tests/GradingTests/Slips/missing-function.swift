// line: -
// help: `oneHot` is missing
import RecurrentKit

func onehot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() { x[n, id] = 1 }
  return x
}
