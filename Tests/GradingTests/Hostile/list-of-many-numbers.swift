// threat: 35
// wants: build-limit
// build-seconds: 1
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  let values = [/*[85000 times:1, ]*/ 1.5]
  return Matrix.zeros(values.count, vocabulary)
}
