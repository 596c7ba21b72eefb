import Recurrent
import RecurrentKit

extension Exercise {
  /// E07c: the steps of Adam.
  ///
  /// The judge's epsilon is so small that it may as well stand under the root.
  static let adam = Exercise(
    "adam",
    [
      Function(
        "adam",
        [
          .sequence("gradients", .hidden, .input), .number("rate", in: 0.01...0.1),
          .number("epsilon", in: 1e-17...2e-17),
        ],
        outputs: [Output("changes", .time, .hidden, .input)]
      ) { (gradients: [Matrix], rate: Double, epsilon: Double) in
        changes(gradients, rate: rate, epsilon: epsilon)
      }
    ],
    specialCases: [
      SpecialCase("gradients that stay zero", of: "adam") { values, _ in
        values["gradients"] = (try? values.sequence("gradients")).map {
          .sequence($0.map { 0 * $0 })
        }
      },
      SpecialCase("positive gradients", of: "adam") { values, _ in
        values["gradients"] = (try? values.sequence("gradients")).map { gradients in
          .sequence(gradients.map { $0.map(\.magnitude) })
        }
      },
    ])

  /// Written out as weighted sums over all gradients so far, without a running average.
  private static func changes(
    _ gradients: [Matrix], rate: Double, epsilon: Double
  ) -> [Matrix] {
    gradients.indices.map { t in
      let (first, second) = (weights(0.9, t), weights(0.999, t))
      var change = 0 * gradients[t]
      for row in 0..<change.rows {
        for column in 0..<change.columns {
          var (mean, square) = (0.0, 0.0)
          for k in 0...t {
            let entry = gradients[k][row, column]
            mean += first[k] * entry
            square += second[k] * entry * entry
          }
          change[row, column] = -rate * mean / (square.squareRoot() + epsilon)
        }
      }
      return change
    }
  }

  /// The weights of the gradients 0 to t in a bias-corrected average; they add up to 1.
  private static func weights(_ keep: Double, _ t: Int) -> [Double] {
    var powers = [1.0]
    for k in 0..<t { powers.append(keep * powers[k]) }
    let sum = powers.reduce(0, +)
    return powers.reversed().map { $0 / sum }
  }
}
