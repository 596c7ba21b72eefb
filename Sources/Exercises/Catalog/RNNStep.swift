import Recurrent
import RecurrentKit

extension Exercise {
  /// E02a: one step of the plain recurrent cell.
  static let rnnStep = Exercise(
    "rnn-step",
    [
      Function(
        "rnnStep",
        [
          .matrix("x", .batch, .input), .matrix("h", .batch, .hidden),
          .weight("Wxh", .hidden, .input), .weight("Whh", .hidden, .hidden),
          .vector("b", .hidden),
        ],
        outputs: [Output("hiddenState", .batch, .hidden)]
      ) { (x: Matrix, h: Matrix, Wxh: Matrix, Whh: Matrix, b: RecurrentKit.Vector) in
        let step = cell(Wxh, Whh, b).step(Tensor(x), from: Tensor(h))
        return RecurrentKit.RNNStep(hiddenState: step.hiddenState.matrix)
      }
    ],
    specialCases: [
      SpecialCase("zero weights leave tanh b", of: "rnnStep") { values, _ in
        values["Wxh"] = .matrix(.zeros(Sizes.generic[.hidden], Sizes.generic[.input]))
        values["Whh"] = .matrix(.zeros(Sizes.generic[.hidden], Sizes.generic[.hidden]))
      },
      SpecialCase("Whh = 0 ignores the old state", of: "rnnStep") { values, _ in
        values["Whh"] = .matrix(.zeros(Sizes.generic[.hidden], Sizes.generic[.hidden]))
      },
    ])
}
