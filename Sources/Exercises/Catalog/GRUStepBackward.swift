import Recurrent
import RecurrentKit

extension Exercise {
  /// E12a: the backward of one step of the GRU that resets before the product.
  static let gruStepBackward = Exercise(
    "gru-step-backward",
    [
      Function(
        "gruStepBackward",
        [
          .matrix("upstream", .batch, .hidden), .matrix("x", .batch, .input),
          .matrix("h", .batch, .hidden), .gruStep(.takesNew), .weight("W", .gruBlocks, .input),
          .weight("U", .gruBlocks, .hidden),
        ],
        outputs: [
          Output("dx", .batch, .input), Output("dh", .batch, .hidden),
          Output("dW", .gruBlocks, .input), Output("dU", .gruBlocks, .hidden),
          Output("db", .gruBlocks),
        ]
      ) {
        (
          upstream: Matrix, x: Matrix, h: Matrix, step: RecurrentKit.GRUStep, W: Matrix, U: Matrix
        ) in
        let gradients = gruCell(W, U, .zeros(W.rows)).stepBackward(
          upstream: Tensor(upstream), step: Recurrent.GRUStep(step), input: Tensor(x),
          previousState: Tensor(h))
        return GRUStepGradient(
          dx: gradients.dx.matrix, dh: gradients.dh.matrix, dW: gradients.dW.matrix,
          dU: gradients.dU.matrix, db: gradients.db.vector)
      }.backward(linearIn: ["upstream"], check)
    ])

  private static let check = GradientCheck(
    [
      .matrix("upstream", .batch, .hidden), .matrix("x", .batch, .input),
      .matrix("h", .batch, .hidden), .weight("W", .gruBlocks, .input),
      .weight("U", .gruBlocks, .hidden), .vector("b", .gruBlocks),
    ],
    of: ["dx": "x", "dh": "h", "dW": "W", "dU": "U", "db": "b"],
    arguments: { point in
      try point.values("upstream", "x", "h") + [try step(at: point).value]
        + point.values("W", "U")
    },
    loss: { innerProduct([try step(at: $0).hiddenState], [try $0.matrix("upstream")]) })

  private static func step(at point: [String: Value]) throws -> RecurrentKit.GRUStep {
    try gruCell(point.matrix("W"), point.matrix("U"), point.vector("b"))
      .step(Tensor(point.matrix("x")), from: Tensor(point.matrix("h"))).kit
  }
}
