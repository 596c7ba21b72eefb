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
    ],
    specialCases: [
      SpecialCase("neither the first nor the last class", of: "oneHot") { values, generator in
        values["ids"] = .integers(
          (0..<Sizes.generic[.batch]).map { _ in
            1 + generator.index(below: Sizes.generic[.vocabulary] - 2)
          })
      }
    ])
}
