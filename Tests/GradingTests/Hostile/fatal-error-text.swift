// threat: 10
// wants: crash
// message: The program stopped: the forget gate is shut.
// line: 8
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  fatalError("the forget gate is shut.")
}
