// threat: 10
// wants: crash
// message: out of range
// line: 8
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  let first = ids[ids.count]
  return Matrix.zeros(first, vocabulary)
}
