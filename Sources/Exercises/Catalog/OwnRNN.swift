import Recurrent
import RecurrentKit

extension OwnCell {
  /// The learner's own plain recurrent network.
  static let rnn = OwnCell(
    name: "rnn", title: "an RNN",
    slugs: ["rnn-step", "rnn-forward", "rnn-step-backward", "bptt"],
    forward: (
      Exercise.rnnForward.functions[0],
      "Solution_rnn_forward.rnnForward(x:h0:Wxh:Whh:b:Why:by:)"
    ),
    backward: (Exercise.bptt.functions[0], "Solution_bptt.bptt(upstream:x:h0:steps:Wxh:Whh:)"),
    stepsSource: """
      { (x: [RecurrentKit.Matrix], h0: RecurrentKit.Matrix, Wxh: RecurrentKit.Matrix,
         Whh: RecurrentKit.Matrix, b: RecurrentKit.Vector, Why: RecurrentKit.Matrix,
         by: RecurrentKit.Vector) -> [RecurrentKit.RNNStep] in
        var h = h0
        return x.map { input in
          let step = Solution_rnn_step.rnnStep(x: input, h: h, Wxh: Wxh, Whh: Whh, b: b)
          h = step.hiddenState
          return step
        }
      }
      """,
    parameters: [
      .sequence("x", .batch, .input), .matrix("h0", .batch, .hidden),
      .weight("Wxh", .hidden, .input), .weight("Whh", .hidden, .hidden), .vector("b", .hidden),
      .weight("Why", .vocabulary, .hidden), .vector("by", .vocabulary), .targets("targets"),
    ],
    pairs: ["dx": "x", "dh0": "h0", "dWxh": "Wxh", "dWhh": "Whh", "db": "b"],
    forwardArguments: { try $0.values("x", "h0", "Wxh", "Whh", "b", "Why", "by") },
    loss: { point, answer in
      try headLoss(point, answer).value
    },
    backwardArguments: { point, answer, steps in
      let upstream = try headLoss(point, answer).upstream
      return [.sequence(upstream)] + (try point.values("x", "h0")) + [steps]
        + (try point.values("Wxh", "Whh"))
    })

  /// The loss of hidden states through the reference head, and its gradient with respect to them.
  ///
  /// An answer is a struct that has the hidden states, or the list of them.
  static func headLoss(_ point: [String: Value], _ answer: Value) throws
    -> (value: Double, upstream: [Matrix])
  {
    let hidden = Tensor(try ["h": answer["hiddenStates"] ?? answer].sequence("h"))
    let targets = try WireDecoder(WireCursor(wireBytes(of: point.values("targets"))))
      .next([[Int]].self)
    let loss = SoftmaxCrossEntropy<Double>(targets: targets)
    let head = head(try point.matrix("Why"), try point.vector("by"))
    let logits = head.logits(hidden)
    let gradients = head.backward(upstream: loss.gradient(at: logits), hiddenStates: hidden)
    return (loss.value(of: logits), gradients.dHiddenStates.matrices)
  }
}
