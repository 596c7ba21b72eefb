import Recurrent
import RecurrentKit

extension Exercise {
  /// E04c: central differences, and an error that can be believed.
  static let gradientCheck = Exercise(
    "gradient-check",
    [
      Function(
        "numericalGradient", labels: ["of", "at", "step"],
        [probe, .vector("x", .entry), .number("step", in: 0.005...0.02)],
        outputs: [Output("gradient", .entry)],
        type:
          "((RecurrentKit.Vector) -> Double, RecurrentKit.Vector, Double) -> RecurrentKit.Vector",
        adapter: """
          { (f: RecurrentKit.Probe, x: RecurrentKit.Vector, step: Double) in
              FUNCTION({ f($0) }, x, step)
            }
          """
      ) { (f: Probe, x: RecurrentKit.Vector, step: Double) in
        numericalGradient(of: { f($0.vector) }, at: Tensor(x), step: step).vector
      },
      Function(
        "worstRelativeError", labels: ["_", "_"],
        [.vector("p", .entry), near("q", to: "p")],
        outputs: [Output("error")]
      ) { (p: RecurrentKit.Vector, q: RecurrentKit.Vector) in
        worstRelativeError(Tensor(p), Tensor(q))
      },
    ],
    specialCases: [
      pair("both entries zero", [0, 1, -2], [0, 1.1, -2]),
      pair("a tiny entry beside nothing", [0, 1e-9, 2], [0, 0, 2]),
      pair("the worst entry is negative", [1, -3, 0.5], [1.1, 3, 0.5]),
      SpecialCase("one wrong entry in a thousand", of: "worstRelativeError") { values, generator in
        let p = (0..<1000).map { _ in generator.signed() }
        var q = p
        q[generator.index(below: 1000)] *= 1.5
        values["p"] = .vector(Vector(p))
        values["q"] = .vector(Vector(q))
      },
    ])

  private static let probe = Parameter("f", [], isContinuous: false) { drawing in
    let count = drawing.sizes[.entry]
    let coefficients = (drawing.unit(count), drawing.unit(count))
    return .record([
      .init("a", .vector(coefficients.0)), .init("b", .vector(coefficients.1)),
    ])
  }

  /// A vector that differs a little from another, in every entry by another share.
  private static func near(_ name: String, to other: String) -> Parameter {
    Parameter(name, [.entry]) { drawing in
      guard case .vector(let vector)? = drawing.values[other] else { return .vector(.unfinished) }
      return .vector(vector * (1.2 + 0.1 * drawing.unit(vector.count)))
    }
  }

  private static func pair(_ name: String, _ p: [Double], _ q: [Double]) -> SpecialCase {
    SpecialCase(name, of: "worstRelativeError") { values, _ in
      values["p"] = .vector(Vector(p))
      values["q"] = .vector(Vector(q))
    }
  }
}
