import Recurrent
import RecurrentKit

extension Exercise {
  /// E06a: what comes back through one number that remembers itself.
  static let scalarMemory = Exercise(
    "scalar-memory",
    [
      Function(
        "stateGradients", [weight, .size("steps", of: .time)],
        outputs: [Output("ds", .timeFromStart)]
      ) { (w: Double, steps: Int) in
        let powers = (0..<steps).reduce(into: [1]) { $0.append(w * $0[$1]) }
        return RecurrentKit.Vector(powers.reversed())
      }.checked(stateCheck),
      Function(
        "weightGradient", [weight, inputs, start], outputs: [Output("dw")]
      ) { (w: Double, x: RecurrentKit.Vector, start: Double) in
        // Horner's scheme from the start: what a step adds has all later steps still to pass.
        states(w, x, start).dropLast().reduce(0) { w * $0 + $1 }
      }.checked(weightCheck),
    ],
    specialCases: ["stateGradients", "weightGradient"].flatMap { function in
      [0.0, 1, -1].map { w in
        SpecialCase("w = \(Int(w))", of: function) { values, _ in values["w"] = .number(w) }
      }
    } + [
      SpecialCase("no input", of: "weightGradient") { values, _ in
        values["x"] = .vector(.zeros(Sizes.generic[.time]))
      }
    ])

  private static let weight = Parameter.number("w", in: 0.6...1.3)
  private static let start = Parameter.number("start", in: 0.5...2)
  private static let inputs = Parameter("x", [.time]) { .vector($0.vector($0.sizes[.time])) }

  /// The states s₀ … s_T, each moved by a nudge when it is made.
  private static func states(
    _ w: Double, _ x: RecurrentKit.Vector, _ start: Double, nudges: RecurrentKit.Vector? = nil
  ) -> [Double] {
    let nudges = nudges ?? .zeros(x.count + 1)
    return (0..<x.count).reduce(into: [start + nudges[0]]) { states, t in
      states.append(w * states[t] + x[t] + nudges[t + 1])
    }
  }

  private static let stateCheck = GradientCheck(
    [
      weight, inputs, start, .size("steps", of: .time),
      Parameter("nudges", [.timeFromStart]) { .vector(.zeros($0.sizes[.timeFromStart])) },
    ],
    of: ["ds": "nudges"],
    arguments: { try $0.values("w", "steps") },
    loss: { point in
      let states = try states(
        point.number("w"), point.vector("x"), point.number("start"), nudges: point.vector("nudges"))
      return states.last ?? 0
    })

  private static let weightCheck = GradientCheck(
    [weight, inputs, start],
    of: ["dw": "w"],
    arguments: { try $0.values("w", "x", "start") },
    loss: { point in
      try states(point.number("w"), point.vector("x"), point.number("start")).last ?? 0
    })
}
