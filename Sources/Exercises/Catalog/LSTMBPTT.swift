import Recurrent
import RecurrentKit

extension Exercise {
  /// E09b: backpropagation through time for the LSTM, with two carries.
  static let lstmBPTT = Exercise(
    "lstm-bptt",
    [
      Function(
        "lstmBPTT",
        [
          .sequence("upstream", .batch, .hidden), .matrix("dcT", .batch, .hidden),
          .sequence("x", .batch, .input), .matrix("h0", .batch, .hidden),
          .matrix("c0", .batch, .hidden), .lstmSteps, .weight("W", .lstmBlocks, .joined),
        ],
        outputs: [
          Output("dx", .time, .batch, .input), Output("dh0", .batch, .hidden),
          Output("dc0", .batch, .hidden), Output("dW", .lstmBlocks, .joined),
          Output("db", .lstmBlocks),
        ]
      ) {
        (
          upstream: [Matrix], dcT: Matrix, x: [Matrix], h0: Matrix, c0: Matrix,
          steps: [RecurrentKit.LSTMStep], W: Matrix
        ) in
        let gradients = lstmCell(W, .zeros(W.rows)).backward(
          upstream: Tensor(upstream), finalCellUpstream: Tensor(dcT),
          states: LSTMStates(steps: steps.map { Recurrent.LSTMStep($0) }), inputs: Tensor(x),
          initialState: LSTMState(h0, c0))
        return LSTMGradient(
          dx: gradients.dx.matrices, dh0: gradients.dh0.matrix, dc0: gradients.dc0.matrix,
          dW: gradients.dW.matrix, db: gradients.db.vector)
      }.backward(linearIn: ["upstream", "dcT"], check)
    ],
    specialCases: [
      SpecialCase("only the last cell state has an upstream gradient", of: "lstmBPTT") {
        values, _ in
        let zeros = Matrix.zeros(Sizes.generic[.batch], Sizes.generic[.hidden])
        values["upstream"] = .sequence(Array(repeating: zeros, count: Sizes.generic[.time]))
      },
      SpecialCase("the last cell state has no upstream gradient", of: "lstmBPTT") { values, _ in
        values["dcT"] = .matrix(.zeros(Sizes.generic[.batch], Sizes.generic[.hidden]))
      },
    ])

  private static let check = GradientCheck(
    [
      .sequence("upstream", .batch, .hidden), .matrix("dcT", .batch, .hidden),
      .sequence("x", .batch, .input), .matrix("h0", .batch, .hidden),
      .matrix("c0", .batch, .hidden), .weight("W", .lstmBlocks, .joined),
      .vector("b", .lstmBlocks),
    ],
    of: ["dx": "x", "dh0": "h0", "dc0": "c0", "dW": "W", "db": "b"],
    arguments: { point in
      let states = try states(at: point)
      let steps = states.hiddenStates.matrices.indices.map { states.step($0).kit.value }
      return try point.values("upstream", "dcT", "x", "h0", "c0") + [.list(steps)]
        + point.values("W")
    },
    loss: { point in
      let states = try states(at: point)
      return innerProduct(
        states.hiddenStates.matrices + [states.finalState.cellState.matrix],
        try point.sequence("upstream") + [point.matrix("dcT")])
    })

  private static func states(at point: [String: Value]) throws -> LSTMStates<Double> {
    try lstmCell(point.matrix("W"), point.vector("b")).forward(
      Tensor(point.sequence("x")), from: LSTMState(point.matrix("h0"), point.matrix("c0")))
  }
}
