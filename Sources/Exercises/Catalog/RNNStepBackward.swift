import Recurrent
import RecurrentKit

extension Exercise {
  /// E05a: the backward of one step of the plain recurrent cell.
  static let rnnStepBackward = Exercise(
    "rnn-step-backward",
    [
      Function(
        "rnnStepBackward",
        [
          .matrix("upstream", .batch, .hidden), .matrix("x", .batch, .input),
          .matrix("h", .batch, .hidden), step, .weight("Wxh", .hidden, .input),
          .weight("Whh", .hidden, .hidden),
        ],
        outputs: [
          Output("dx", .batch, .input), Output("dh", .batch, .hidden),
          Output("dWxh", .hidden, .input), Output("dWhh", .hidden, .hidden),
          Output("db", .hidden),
        ]
      ) {
        (
          upstream: Matrix, x: Matrix, h: Matrix, step: RecurrentKit.RNNStep, Wxh: Matrix,
          Whh: Matrix
        ) in
        let gradients = cell(Wxh, Whh, .zeros(Whh.rows)).stepBackward(
          upstream: Tensor(upstream),
          step: Recurrent.RNNStep(hiddenState: Tensor(step.hiddenState)),
          input: Tensor(x), previousState: Tensor(h))
        return RNNStepGradient(
          dx: gradients.dx.matrix, dh: gradients.dh.matrix, dWxh: gradients.dWxh.matrix,
          dWhh: gradients.dWhh.matrix, db: gradients.db.vector)
      }.backward(linearIn: ["upstream"], check)
    ])

  /// A state that no forward made from these inputs.
  private static let step = Parameter("step", [.batch, .hidden]) { drawing in
    let state = drawing.state(drawing.sizes[.batch], drawing.sizes[.hidden])
    return .record([.init("hiddenState", .matrix(state))])
  }

  private static let check = GradientCheck(
    [
      .matrix("upstream", .batch, .hidden), .matrix("x", .batch, .input),
      .matrix("h", .batch, .hidden), .weight("Wxh", .hidden, .input),
      .weight("Whh", .hidden, .hidden), .vector("b", .hidden),
    ],
    of: ["dx": "x", "dh": "h", "dWxh": "Wxh", "dWhh": "Whh", "db": "b"],
    arguments: { point in
      let state = try hiddenState(at: point)
      return try point.values("upstream", "x", "h")
        + [.record([.init("hiddenState", .matrix(state))])] + point.values("Wxh", "Whh")
    },
    loss: { innerProduct([try hiddenState(at: $0)], [try $0.matrix("upstream")]) })

  private static func hiddenState(at point: [String: Value]) throws -> Matrix {
    try cell(point.matrix("Wxh"), point.matrix("Whh"), point.vector("b"))
      .step(Tensor(point.matrix("x")), from: Tensor(point.matrix("h"))).hiddenState.matrix
  }
}
