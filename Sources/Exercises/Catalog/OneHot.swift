import Recurrent
import RecurrentKit

extension Exercise {
  /// E01a: class numbers as rows with a single 1.
  static let oneHot = Exercise(
    "one-hot",
    [
      Function(
        "oneHot",
        [.indices("ids", .batch, below: .vocabulary), .size("vocabulary", of: .vocabulary)],
        outputs: [Output("rows", .batch, .vocabulary)]
      ) { (ids: [Int], vocabulary: Int) in
        Tensor<Double>.oneHot(ids, classes: vocabulary).matrix
      }
    ])
}
