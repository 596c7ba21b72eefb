// threat: 32
// wants: build-limit
// build-seconds: 1
// A threshold on expressions does not see into texts in texts.
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  let text = /*[24 times:"\(1 + 2 + ]*/ 3 /*[24 times:)"]*/
  return Matrix.zeros(text.count, vocabulary)
}
