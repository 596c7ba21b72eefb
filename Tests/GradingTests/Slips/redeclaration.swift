// line: 8
// help: declared twice
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  for (n, id) in ids.enumerated() { x[n, id] = 1 }
  let x = x.transposed()
  return x
}
