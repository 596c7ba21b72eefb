// threat: 22
// wants: no-build
import RecurrentKit

enum RecurrentKit {
  static func serve(_ entries: Any...) { print("nothing is asked") }
}

func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
  Matrix.zeros(ids.count, vocabulary)
}
