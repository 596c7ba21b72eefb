// threat: 45
// wants: wrong
// message: expected 3 × 6 (N × V)
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  Matrix.zeros(vocabulary, ids.count)
}
