// threat: 43
// wants: unfinished
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  .unfinished
}
