// line: 9
// help: `n += 1`
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  var n = 0
  while n < ids.count {
    x[n, ids[n]] = 1; n++
  }
  return x
}
