// line: 8
// help: `-> Matrix`
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) {
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() { x[n, id] = 1 }
  return x
}
