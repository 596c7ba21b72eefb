import Recurrent
import RecurrentKit

extension Exercise {
  /// E08a: the logistic function and its slope, for all numbers.
  static let sigmoidAndSlope = Exercise(
    "sigmoid-and-slope",
    [
      Function(
        "sigmoidAndSlope", [preActivations],
        outputs: [Output("value", .entry), Output("slope", .entry)]
      ) { (a: RecurrentKit.Vector) in
        SigmoidAndSlope(
          value: a.map(Double.sigmoid), slope: a.map { Double.sigmoid($0) * Double.sigmoid(-$0) })
      }
    ],
    specialCases: [
      SpecialCase("±800 stay finite", of: "sigmoidAndSlope") { values, _ in
        values["a"] = .vector(Vector([-800, 0.5, 800, -0.25, 710, -745]))
      },
      SpecialCase("opposite numbers", of: "sigmoidAndSlope") { values, _ in
        values["a"] = .vector(Vector([-3, 3, -0.7, 0.7, 0, 12, -12]))
      },
    ])

  /// The first entry stays ordinary at every scale: `(1 + tanh(a/2)) / 2` is honest, yet loses the
  /// tiny values that would be all there is among large negative numbers.
  private static let preActivations = Parameter("a", [.entry]) { drawing in
    var a = drawing.vector(drawing.sizes[.entry])
    a[0] = drawing.generator.signed()
    return .vector(a)
  }
}
