// threat: 10
// wants: crash
// message: 3 × 6
// line: 9
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  let x = Matrix.zeros(3, 6)
  return x + Matrix.zeros(6, 3)
}
