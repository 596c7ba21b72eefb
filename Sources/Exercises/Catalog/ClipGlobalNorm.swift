import Recurrent
import RecurrentKit

extension Exercise {
  /// E07a: all gradients made shorter together, by one factor.
  static let clipGlobalNorm = Exercise(
    "clip-global-norm",
    [
      Function("globalNorm", labels: ["_"], [gradients], outputs: [Output("norm")]) {
        (gradients: [Matrix]) in norm(gradients)
      },
      Function(
        "clipped", labels: ["_", "threshold"], [gradients, .number("threshold", in: 0.5...2)],
        outputs: [Output("gradients", .tensor)]
      ) { (gradients: [Matrix], threshold: Double) in
        let factor = threshold / max(norm(gradients), threshold)
        return gradients.map { factor * $0 }
      },
    ],
    specialCases: ["globalNorm", "clipped"].map { function in
      SpecialCase("a gradient of zero", of: function) { values, _ in
        values["gradients"] = (try? values.sequence("gradients")).map {
          .sequence($0.map { 0 * $0 })
        }
      }
    } + [
      SpecialCase("just below the threshold", of: "clipped") { values, _ in
        values["threshold"] = (try? values.sequence("gradients")).map {
          .number(1.001 * norm($0))
        }
      },
      SpecialCase("exactly at the threshold", of: "clipped") { values, _ in
        values["gradients"] = .sequence([Matrix([[3, 0], [0, 0]]), Matrix([[0, -4]])])
        values["threshold"] = .number(5)
      },
      SpecialCase("one tensor alone", of: "clipped") { values, _ in
        values["gradients"] = (try? values.sequence("gradients")).map { .sequence([$0[0]]) }
      },
    ])

  /// The gradients of a plain cell, each with a shape of its own: the two weights and the bias.
  private static let gradients = Parameter("gradients", [.tensor]) { drawing in
    let (hidden, input) = (drawing.sizes[.hidden], drawing.sizes[.input])
    return .sequence([
      3 * drawing.matrix(hidden, input), 2 * drawing.matrix(hidden, hidden),
      drawing.matrix(1, hidden),
    ])
  }

  private static func norm(_ gradients: [Matrix]) -> Double {
    // Added up tensor by tensor, in another order than a learner's: row norms first.
    gradients.reduce(0) { $0 + Tensor($1).combined(with: Tensor($1), *).sum() }.squareRoot()
  }
}
