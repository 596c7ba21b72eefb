import Recurrent
import RecurrentKit

extension Exercise {
  /// E09a: the backward of one step of the LSTM.
  static let lstmStepBackward = Exercise(
    "lstm-step-backward",
    [
      Function(
        "lstmStepBackward",
        [
          .matrix("dh", .batch, .hidden), .matrix("dc", .batch, .hidden),
          .matrix("x", .batch, .input), .matrix("h", .batch, .hidden),
          .matrix("c", .batch, .hidden), .lstmStep, .weight("W", .lstmBlocks, .joined),
        ],
        outputs: [
          Output("dx", .batch, .input), Output("dh", .batch, .hidden),
          Output("dc", .batch, .hidden), Output("dW", .lstmBlocks, .joined),
          Output("db", .lstmBlocks),
        ]
      ) {
        (
          dh: Matrix, dc: Matrix, x: Matrix, h: Matrix, c: Matrix, step: RecurrentKit.LSTMStep,
          W: Matrix
        ) in
        let gradients = lstmCell(W, .zeros(W.rows)).stepBackward(
          upstream: LSTMState(dh, dc), step: Recurrent.LSTMStep(step), input: Tensor(x),
          previousState: LSTMState(h, c))
        return LSTMStepGradient(
          dx: gradients.dx.matrix, dh: gradients.dh.matrix, dc: gradients.dc.matrix,
          dW: gradients.dW.matrix, db: gradients.db.vector)
      }.backward(linearIn: ["dh", "dc"], check)
    ],
    specialCases: [
      alone("only the new cell state has an upstream gradient", without: "dh"),
      alone("only the new hidden state has an upstream gradient", without: "dc"),
    ])

  private static func alone(_ name: String, without upstream: String) -> SpecialCase {
    SpecialCase(name, of: "lstmStepBackward") { values, _ in
      values[upstream] = .matrix(.zeros(Sizes.generic[.batch], Sizes.generic[.hidden]))
    }
  }

  private static let check = GradientCheck(
    [
      .matrix("dh", .batch, .hidden), .matrix("dc", .batch, .hidden),
      .matrix("x", .batch, .input), .matrix("h", .batch, .hidden),
      .matrix("c", .batch, .hidden), .weight("W", .lstmBlocks, .joined),
      .vector("b", .lstmBlocks),
    ],
    of: ["dx": "x", "dh": "h", "dc": "c", "dW": "W", "db": "b"],
    arguments: { point in
      try point.values("dh", "dc", "x", "h", "c") + [try step(at: point).value]
        + point.values("W")
    },
    loss: { point in
      let step = try step(at: point)
      return innerProduct(
        [step.hiddenState, step.cellState], [try point.matrix("dh"), try point.matrix("dc")])
    })

  private static func step(at point: [String: Value]) throws -> RecurrentKit.LSTMStep {
    try lstmCell(point.matrix("W"), point.vector("b"))
      .step(Tensor(point.matrix("x")), from: LSTMState(point.matrix("h"), point.matrix("c"))).kit
  }
}
