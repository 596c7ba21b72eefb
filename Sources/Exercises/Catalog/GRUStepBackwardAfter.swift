import Recurrent
import RecurrentKit

extension Exercise {
  /// E12b: the backward of one step of the GRU that resets after the product.
  static let gruStepBackwardAfter = Exercise(
    "gru-step-backward-after",
    [
      Function(
        "gruStepBackwardAfter",
        [
          .matrix("upstream", .batch, .hidden), .matrix("x", .batch, .input),
          .matrix("h", .batch, .hidden), .gruStep(.keepsOld),
          .weight("W", .gruAfterBlocks, .input), .weight("U", .gruAfterBlocks, .hidden),
          .vector("bh", .gruAfterBlocks),
        ],
        outputs: [
          Output("dx", .batch, .input), Output("dh", .batch, .hidden),
          Output("dW", .gruAfterBlocks, .input), Output("dU", .gruAfterBlocks, .hidden),
          Output("dbi", .gruAfterBlocks), Output("dbh", .gruAfterBlocks),
        ]
      ) {
        (
          upstream: Matrix, x: Matrix, h: Matrix, step: RecurrentKit.GRUStep, W: Matrix, U: Matrix,
          bh: RecurrentKit.Vector
        ) in
        let cell = gruAfterCell(W, U, .zeros(W.rows), bh)
        let gradients = cell.stepBackward(
          upstream: Tensor(upstream), step: ResetAfterGRUStep(step, from: Tensor(h), in: cell),
          input: Tensor(x), previousState: Tensor(h))
        return GRUAfterStepGradient(
          dx: gradients.dx.matrix, dh: gradients.dh.matrix, dW: gradients.dW.matrix,
          dU: gradients.dU.matrix, dbi: gradients.dbi.vector, dbh: gradients.dbh.vector)
      }.backward(linearIn: ["upstream"], check)
    ])

  private static let check = GradientCheck(
    [
      .matrix("upstream", .batch, .hidden), .matrix("x", .batch, .input),
      .matrix("h", .batch, .hidden), .weight("W", .gruAfterBlocks, .input),
      .weight("U", .gruAfterBlocks, .hidden), .vector("bi", .gruAfterBlocks),
      .vector("bh", .gruAfterBlocks),
    ],
    of: ["dx": "x", "dh": "h", "dW": "W", "dU": "U", "dbi": "bi", "dbh": "bh"],
    arguments: { point in
      try point.values("upstream", "x", "h") + [try step(at: point).value]
        + point.values("W", "U", "bh")
    },
    loss: { innerProduct([try step(at: $0).hiddenState], [try $0.matrix("upstream")]) })

  private static func step(at point: [String: Value]) throws -> RecurrentKit.GRUStep {
    try gruAfterCell(
      point.matrix("W"), point.matrix("U"), point.vector("bi"), point.vector("bh")
    ).step(Tensor(point.matrix("x")), from: Tensor(point.matrix("h"))).kit
  }
}
