// threat: 24
// wants: no-build
// line: 9
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  Matrix.zeros(ids.count, vocabulary)
}
print(oneHot(ids: [1, 2], vocabulary: 3))
