import Recurrent
import RecurrentKit

extension Exercise {
  /// E05c: backpropagation through time.
  static let bptt = Exercise("bptt", [backpropagation("bptt")])

  /// The contract of backpropagation through time, whatever the function is called.
  static func backpropagation(_ name: String, adapter: String? = nil) -> Function {
    Function(
      name,
      [
        .sequence("upstream", .batch, .hidden), .sequence("x", .batch, .input),
        .matrix("h0", .batch, .hidden), steps, .weight("Wxh", .hidden, .input),
        .weight("Whh", .hidden, .hidden),
      ],
      outputs: [
        Output("dx", .time, .batch, .input), Output("dh0", .batch, .hidden),
        Output("dWxh", .hidden, .input), Output("dWhh", .hidden, .hidden),
        Output("db", .hidden),
      ], adapter: adapter
    ) {
      (
        upstream: [Matrix], x: [Matrix], h0: Matrix, steps: [RecurrentKit.RNNStep], Wxh: Matrix,
        Whh: Matrix
      ) in
      let gradients = cell(Wxh, Whh, .zeros(Whh.rows)).backward(
        upstream: Tensor(upstream),
        states: RNNStates(hiddenStates: Tensor(steps.map(\.hiddenState))), inputs: Tensor(x),
        initialState: Tensor(h0))
      return RNNGradient(
        dx: gradients.dx.matrices, dh0: gradients.dh0.matrix, dWxh: gradients.dWxh.matrix,
        dWhh: gradients.dWhh.matrix, db: gradients.db.vector)
    }.backward(linearIn: ["upstream"], check)
  }

  /// States that no forward made from these inputs.
  private static let steps = Parameter("steps", [.time, .batch, .hidden]) { drawing in
    .list(
      (0..<drawing.sizes[.time]).map { _ in
        let state = drawing.state(drawing.sizes[.batch], drawing.sizes[.hidden])
        return .record([.init("hiddenState", .matrix(state))])
      })
  }

  private static let check = GradientCheck(
    [
      .sequence("upstream", .batch, .hidden), .sequence("x", .batch, .input),
      .matrix("h0", .batch, .hidden), .weight("Wxh", .hidden, .input),
      .weight("Whh", .hidden, .hidden), .vector("b", .hidden),
    ],
    of: ["dx": "x", "dh0": "h0", "dWxh": "Wxh", "dWhh": "Whh", "db": "b"],
    arguments: { point in
      let steps = try hiddenStates(at: point).map { state in
        Value.record([.init("hiddenState", .matrix(state))])
      }
      return try point.values("upstream", "x", "h0") + [.list(steps)] + point.values("Wxh", "Whh")
    },
    loss: { innerProduct(try hiddenStates(at: $0), try $0.sequence("upstream")) })

  private static func hiddenStates(at point: [String: Value]) throws -> [Matrix] {
    try cell(point.matrix("Wxh"), point.matrix("Whh"), point.vector("b"))
      .forward(Tensor(point.sequence("x")), from: Tensor(point.matrix("h0")))
      .hiddenStates.matrices
  }
}
