// threat: 4
// wants: crash
// message: call itself without end
import RecurrentKit

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  oneHot(ids: ids, vocabulary: vocabulary + 1)
}
