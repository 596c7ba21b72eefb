// threat: 45
// wants: wrong
// message: NaN
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  var x = Matrix.zeros(ids.count, vocabulary)
  x[0, 0] = .nan
  return x
}
