// threat: 45
// wants: time-limit | memory-limit | output-limit
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  Matrix.zeros(10_000, 1_250)
}
