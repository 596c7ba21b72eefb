import Recurrent
import RecurrentKit

extension Exercise {
  /// E06b: the derivative of a later state with respect to an earlier one.
  static let jacobianChain = Exercise(
    "jacobian-chain",
    [
      Function(
        "jacobianChain", labels: ["Whh", "h", "from", "to"],
        [.weight("Whh", .hidden, .hidden), states, earlier, later],
        outputs: [Output("jacobian", .hidden, .hidden)]
      ) { (Whh: Matrix, h: Matrix, k: Int, t: Int) in
        cell(.zeros(Whh.rows, 1), Whh, .zeros(Whh.rows))
          .jacobian(through: Tensor(h), from: k, to: t).matrix
      }
    ],
    specialCases: [
      SpecialCase("no step between", of: "jacobianChain") { values, _ in
        (values["k"], values["t"]) = (.integer(3), .integer(3))
      },
      SpecialCase("one step between", of: "jacobianChain") { values, _ in
        (values["k"], values["t"]) = (.integer(3), .integer(4))
      },
      SpecialCase("two steps from the start", of: "jacobianChain") { values, _ in
        (values["k"], values["t"]) = (.integer(0), .integer(2))
      },
    ])

  /// Row i is the state after step i; row 0 is the state before the first.
  private static let states = Parameter("h", [.timeFromStart, .hidden]) {
    .matrix($0.state($0.sizes[.timeFromStart], $0.sizes[.hidden]))
  }

  private static let earlier = Parameter("k", [], isContinuous: false) {
    .integer($0.generator.index(below: ($0.sizes[.time] + 2) / 3))
  }

  private static let later = Parameter("t", [], isContinuous: false) {
    .integer($0.sizes[.time] - $0.generator.index(below: ($0.sizes[.time] + 2) / 3))
  }
}
