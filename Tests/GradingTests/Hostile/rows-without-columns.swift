// threat: 45
// wants: wrong
// message: The shape is 4000000000 × 0
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  Matrix.zeros(4_000_000_000, 0)
}
