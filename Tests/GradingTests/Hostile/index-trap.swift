// wants: crash
// message: out of range
// line: 7
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  let first = ids[ids.count]
  return Matrix.zeros(first, vocabulary)
}
