// threat: 45
// wants: output-limit
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  Matrix.zeros(1_000, 1_250)
}
