// threat: 35
// wants: build-limit
// build-seconds: 1
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  let value = /*[200 times:[]*/ 1 /*[200 times:]]*/
  return Matrix.zeros(value.count, vocabulary)
}
