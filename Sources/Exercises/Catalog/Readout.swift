import Recurrent
import RecurrentKit

extension Exercise {
  /// E03b: the last valid state of each sequence in a padded batch.
  static let readout = Exercise(
    "readout",
    [
      Function(
        "readout",
        [.sequence("h", .batch, .hidden), .lengths("lengths")],
        outputs: [Output("states", .batch, .hidden)]
      ) { (h: [Matrix], lengths: [Int]) in
        Recurrent.readout(Tensor(h), atLengths: lengths).matrix
      }
    ],
    specialCases: [
      SpecialCase("every length is T", of: "readout") { values, _ in
        values["lengths"] = .integers(
          Array(repeating: Sizes.generic[.time], count: Sizes.generic[.batch]))
      },
      SpecialCase("every length is 1", of: "readout") { values, _ in
        values["lengths"] = .integers(Array(repeating: 1, count: Sizes.generic[.batch]))
      },
      SpecialCase("all lengths differ, none is T", of: "readout") { values, _ in
        values["lengths"] = .integers((0..<Sizes.generic[.batch]).map { 2 + $0 })
      },
    ])
}
