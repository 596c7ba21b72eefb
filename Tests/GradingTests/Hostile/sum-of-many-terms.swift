// threat: 35
// wants: build-limit
// build-seconds: 1
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  let value = /*[20000 times:1 + ]*/ 1
  return Matrix.zeros(value, vocabulary)
}
