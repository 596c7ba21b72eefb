// threat: 1
// wants: time-limit
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  while true {}
}
