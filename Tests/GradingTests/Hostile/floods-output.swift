// threat: 9
// wants: output-limit
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  while true { print("the state is", ids) }
}
