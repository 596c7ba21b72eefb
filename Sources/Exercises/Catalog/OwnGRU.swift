import Recurrent
import RecurrentKit

// No exercise runs a GRU over a sequence, so the loop over the learner's own step stands here.

extension OwnCell {
  /// The learner's own GRU that resets before the product.
  static let gru = OwnCell(
    name: "gru", title: "a GRU",
    slugs: ["gru-step", "gru-step-backward", "gru-step-backward-after", "gru-bptt"],
    forward: (forwardBefore, states(of: stepBefore, arguments: argumentsBefore)),
    backward: (
      Exercise.gruBPTT.functions[0], "Solution_gru_bptt.gruBPTT(upstream:x:h0:steps:W:U:)"
    ),
    stepsSource: steps(of: stepBefore, arguments: argumentsBefore),
    parameters: [
      .sequence("x", .batch, .input), .matrix("h0", .batch, .hidden),
      .weight("W", .gruBlocks, .input), .weight("U", .gruBlocks, .hidden),
      .vector("b", .gruBlocks), .weight("Why", .vocabulary, .hidden), .vector("by", .vocabulary),
      .targets("targets"),
    ],
    pairs: ["dx": "x", "dh0": "h0", "dW": "W", "dU": "U", "db": "b"],
    forwardArguments: { try $0.values("x", "h0", "W", "U", "b") },
    loss: { point, answer in try headLoss(point, answer).value },
    backwardArguments: { point, answer, steps in
      [.sequence(try headLoss(point, answer).upstream)] + (try point.values("x", "h0")) + [steps]
        + (try point.values("W", "U"))
    })

  /// The learner's own GRU that resets after the product, as PyTorch's does.
  static let gruAfter = OwnCell(
    name: "gru-after", title: "a GRU that resets after the product",
    slugs: ["gru-step-after", "gru-step-backward", "gru-step-backward-after", "gru-bptt"],
    forward: (forwardAfter, states(of: stepAfter, arguments: argumentsAfter)),
    backward: (
      Exercise.gruBPTT.functions[1], "Solution_gru_bptt.gruBPTTAfter(upstream:x:h0:steps:W:U:bh:)"
    ),
    stepsSource: steps(of: stepAfter, arguments: argumentsAfter),
    parameters: [
      .sequence("x", .batch, .input), .matrix("h0", .batch, .hidden),
      .weight("W", .gruAfterBlocks, .input), .weight("U", .gruAfterBlocks, .hidden),
      .vector("bi", .gruAfterBlocks), .vector("bh", .gruAfterBlocks),
      .weight("Why", .vocabulary, .hidden), .vector("by", .vocabulary), .targets("targets"),
    ],
    pairs: [
      "dxAfter": "x", "dh0After": "h0", "dWAfter": "W", "dUAfter": "U", "dbiAfter": "bi",
      "dbhAfter": "bh",
    ],
    forwardArguments: { try $0.values("x", "h0", "W", "U", "bi", "bh") },
    loss: { point, answer in try headLoss(point, answer).value },
    backwardArguments: { point, answer, steps in
      [.sequence(try headLoss(point, answer).upstream)] + (try point.values("x", "h0")) + [steps]
        + (try point.values("W", "U", "bh"))
    })

  private static let argumentsBefore = """
    x: [RecurrentKit.Matrix], h0: RecurrentKit.Matrix, W: RecurrentKit.Matrix,
    U: RecurrentKit.Matrix, b: RecurrentKit.Vector
    """
  private static let stepBefore = "Solution_gru_step.gruStep(x: input, h: h, W: W, U: U, b: b)"
  private static let argumentsAfter = """
    x: [RecurrentKit.Matrix], h0: RecurrentKit.Matrix, W: RecurrentKit.Matrix,
    U: RecurrentKit.Matrix, bi: RecurrentKit.Vector, bh: RecurrentKit.Vector
    """
  private static let stepAfter =
    "Solution_gru_step_after.gruStepAfter(x: input, h: h, W: W, U: U, bi: bi, bh: bh)"

  /// Swift source of the loop that collects the steps.
  private static func steps(of step: String, arguments: String) -> String {
    loop(of: step, arguments: arguments, result: "RecurrentKit.GRUStep", value: "step")
  }

  /// Swift source of the loop that collects the hidden states.
  private static func states(of step: String, arguments: String) -> String {
    loop(of: step, arguments: arguments, result: "RecurrentKit.Matrix", value: "step.hiddenState")
  }

  private static func loop(
    of step: String, arguments: String, result: String, value: String
  ) -> String {
    """
    { (\(arguments)) -> [\(result)] in
      var h = h0
      return x.map { input in
        let step = \(step)
        h = step.hiddenState
        return \(value)
      }
    }
    """
  }

  private static let forwardBefore = Function(
    "gruForward",
    [
      .sequence("x", .batch, .input), .matrix("h0", .batch, .hidden),
      .weight("W", .gruBlocks, .input), .weight("U", .gruBlocks, .hidden),
      .vector("b", .gruBlocks),
    ],
    outputs: [Output("hiddenStates", .time, .batch, .hidden)]
  ) { (x: [Matrix], h0: Matrix, W: Matrix, U: Matrix, b: RecurrentKit.Vector) in
    gruCell(W, U, b).forward(Tensor(x), from: Tensor(h0)).hiddenStates.matrices
  }

  private static let forwardAfter = Function(
    "gruForwardAfter",
    [
      .sequence("x", .batch, .input), .matrix("h0", .batch, .hidden),
      .weight("W", .gruAfterBlocks, .input), .weight("U", .gruAfterBlocks, .hidden),
      .vector("bi", .gruAfterBlocks), .vector("bh", .gruAfterBlocks),
    ],
    outputs: [Output("hiddenStates", .time, .batch, .hidden)]
  ) {
    (
      x: [Matrix], h0: Matrix, W: Matrix, U: Matrix, bi: RecurrentKit.Vector,
      bh: RecurrentKit.Vector
    ) in
    gruAfterCell(W, U, bi, bh).forward(Tensor(x), from: Tensor(h0)).hiddenStates.matrices
  }
}
