import Recurrent
import RecurrentKit

extension OwnCell {
  /// The learner's own LSTM; the loss also looks at the last cell state.
  static let lstm = OwnCell(
    name: "lstm", title: "an LSTM",
    slugs: ["lstm-step", "lstm-forward", "lstm-step-backward", "lstm-bptt"],
    forward: (
      Exercise.lstmForward.functions[0], "Solution_lstm_forward.lstmForward(x:h0:c0:W:b:)"
    ),
    backward: (
      Exercise.lstmBPTT.functions[0],
      "Solution_lstm_bptt.lstmBPTT(upstream:dcT:x:h0:c0:steps:W:)"
    ),
    stepsSource: """
      { (x: [RecurrentKit.Matrix], h0: RecurrentKit.Matrix, c0: RecurrentKit.Matrix,
         W: RecurrentKit.Matrix, b: RecurrentKit.Vector) -> [RecurrentKit.LSTMStep] in
        var (h, c) = (h0, c0)
        return x.map { input in
          let step = Solution_lstm_step.lstmStep(x: input, h: h, c: c, W: W, b: b)
          (h, c) = (step.hiddenState, step.cellState)
          return step
        }
      }
      """,
    parameters: [
      .sequence("x", .batch, .input), .matrix("h0", .batch, .hidden),
      .matrix("c0", .batch, .hidden), .weight("W", .lstmBlocks, .joined),
      .vector("b", .lstmBlocks), .weight("Why", .vocabulary, .hidden),
      .vector("by", .vocabulary), .targets("targets"), .matrix("dcT", .batch, .hidden),
    ],
    pairs: ["dx": "x", "dh0": "h0", "dc0": "c0", "dW": "W", "db": "b"],
    forwardArguments: { try $0.values("x", "h0", "c0", "W", "b") },
    loss: { point, answer in
      guard case .matrix(let cell)? = answer["cellState"] else {
        throw WireError("there is no cell state")
      }
      return try headLoss(point, answer).value + innerProduct([cell], [point.matrix("dcT")])
    },
    backwardArguments: { point, answer, steps in
      [.sequence(try headLoss(point, answer).upstream)] + (try point.values("dcT", "x", "h0", "c0"))
        + [steps] + (try point.values("W"))
    })
}
