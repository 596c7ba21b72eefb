import Recurrent
import RecurrentKit

extension Exercise {
  /// E02b: the same step through one product, `[x | h]` against `[Wxh Whh]`.
  static let concatenatedStep = Exercise(
    "concatenated-step",
    [
      Function(
        "concatenatedWeights",
        [.weight("Wxh", .hidden, .input), .weight("Whh", .hidden, .hidden)],
        outputs: [Output("W", .hidden, .joined)]
      ) { (Wxh: Matrix, Whh: Matrix) in
        RNNParameters(
          Wxh: Tensor(Wxh), Whh: Tensor(Whh), b: Tensor<Double>.zeros(Whh.rows)
        ).concatenatedWeight.matrix
      },
      Function(
        "concatenatedStep",
        [
          .matrix("x", .batch, .input), .matrix("h", .batch, .hidden),
          .weight("W", .hidden, .joined), .vector("b", .hidden),
        ],
        outputs: [Output("hiddenState", .batch, .hidden)]
      ) { (x: Matrix, h: Matrix, W: Matrix, b: RecurrentKit.Vector) in
        // The reference takes the joined weight apart again: the other spelling of the same step.
        let inputs = W.columns(0..<x.columns)
        let recurrent = W.columns(x.columns..<x.columns + h.columns)
        let step = cell(inputs, recurrent, b).step(Tensor(x), from: Tensor(h))
        return RecurrentKit.RNNStep(hiddenState: step.hiddenState.matrix)
      },
    ])
}
