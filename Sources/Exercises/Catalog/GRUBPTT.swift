import Recurrent
import RecurrentKit

extension Exercise {
  /// E12c: backpropagation through time for both GRUs.
  static let gruBPTT = Exercise("gru-bptt", [resettingBefore, resettingAfter])

  private static let resettingBefore = Function(
    "gruBPTT",
    [
      .sequence("upstream", .batch, .hidden), .sequence("x", .batch, .input),
      .matrix("h0", .batch, .hidden), .gruSteps(.takesNew), .weight("W", .gruBlocks, .input),
      .weight("U", .gruBlocks, .hidden),
    ],
    outputs: [
      Output("dx", .time, .batch, .input), Output("dh0", .batch, .hidden),
      Output("dW", .gruBlocks, .input), Output("dU", .gruBlocks, .hidden),
      Output("db", .gruBlocks),
    ]
  ) {
    (
      upstream: [Matrix], x: [Matrix], h0: Matrix, steps: [RecurrentKit.GRUStep], W: Matrix,
      U: Matrix
    ) in
    let gradients = gruCell(W, U, .zeros(W.rows)).backward(
      upstream: Tensor(upstream),
      states: GRUStates(
        steps: steps.map { Recurrent.GRUStep($0) }, initialState: Tensor(h0)),
      inputs: Tensor(x), initialState: Tensor(h0))
    return GRUGradient(
      dx: gradients.dx.matrices, dh0: gradients.dh0.matrix, dW: gradients.dW.matrix,
      dU: gradients.dU.matrix, db: gradients.db.vector)
  }.backward(
    linearIn: ["upstream"],
    GradientCheck(
      [
        .sequence("upstream", .batch, .hidden), .sequence("x", .batch, .input),
        .matrix("h0", .batch, .hidden), .weight("W", .gruBlocks, .input),
        .weight("U", .gruBlocks, .hidden), .vector("b", .gruBlocks),
      ],
      of: ["dx": "x", "dh0": "h0", "dW": "W", "dU": "U", "db": "b"],
      arguments: { point in
        let states = try statesBefore(at: point)
        let steps = (0..<states.hiddenStates.shape[0]).map { states.step($0).kit.value }
        return try point.values("upstream", "x", "h0") + [.list(steps)] + point.values("W", "U")
      },
      loss: { point in
        innerProduct(
          try statesBefore(at: point).hiddenStates.matrices, try point.sequence("upstream"))
      }))

  private static func statesBefore(at point: [String: Value]) throws -> GRUStates<Double> {
    try gruCell(point.matrix("W"), point.matrix("U"), point.vector("b"))
      .forward(Tensor(point.sequence("x")), from: Tensor(point.matrix("h0")))
  }

  private static let resettingAfter = Function(
    "gruBPTTAfter",
    [
      .sequence("upstream", .batch, .hidden), .sequence("x", .batch, .input),
      .matrix("h0", .batch, .hidden), .gruSteps(.keepsOld),
      .weight("W", .gruAfterBlocks, .input), .weight("U", .gruAfterBlocks, .hidden),
      .vector("bh", .gruAfterBlocks),
    ],
    outputs: [
      Output("dxAfter", field: "dx", .time, .batch, .input),
      Output("dh0After", field: "dh0", .batch, .hidden),
      Output("dWAfter", field: "dW", .gruAfterBlocks, .input),
      Output("dUAfter", field: "dU", .gruAfterBlocks, .hidden),
      Output("dbiAfter", field: "dbi", .gruAfterBlocks),
      Output("dbhAfter", field: "dbh", .gruAfterBlocks),
    ]
  ) {
    (
      upstream: [Matrix], x: [Matrix], h0: Matrix, steps: [RecurrentKit.GRUStep], W: Matrix,
      U: Matrix, bh: RecurrentKit.Vector
    ) in
    let cell = gruAfterCell(W, U, .zeros(W.rows), bh)
    let former = [h0] + steps.dropLast().map(\.hiddenState)
    let cache = zip(steps, former).map { ResetAfterGRUStep($0, from: Tensor($1), in: cell) }
    let gradients = cell.backward(
      upstream: Tensor(upstream), states: ResetAfterGRUStates(steps: cache), inputs: Tensor(x),
      initialState: Tensor(h0))
    return GRUAfterGradient(
      dx: gradients.dx.matrices, dh0: gradients.dh0.matrix, dW: gradients.dW.matrix,
      dU: gradients.dU.matrix, dbi: gradients.dbi.vector, dbh: gradients.dbh.vector)
  }.backward(
    linearIn: ["upstream"],
    GradientCheck(
      [
        .sequence("upstream", .batch, .hidden), .sequence("x", .batch, .input),
        .matrix("h0", .batch, .hidden), .weight("W", .gruAfterBlocks, .input),
        .weight("U", .gruAfterBlocks, .hidden), .vector("bi", .gruAfterBlocks),
        .vector("bh", .gruAfterBlocks),
      ],
      of: [
        "dxAfter": "x", "dh0After": "h0", "dWAfter": "W", "dUAfter": "U", "dbiAfter": "bi",
        "dbhAfter": "bh",
      ],
      arguments: { point in
        let states = try statesAfter(at: point)
        let steps = (0..<states.hiddenStates.shape[0]).map { states.step($0).kit.value }
        return try point.values("upstream", "x", "h0") + [.list(steps)]
          + point.values("W", "U", "bh")
      },
      loss: { point in
        innerProduct(
          try statesAfter(at: point).hiddenStates.matrices, try point.sequence("upstream"))
      }))

  private static func statesAfter(at point: [String: Value]) throws -> ResetAfterGRUStates<Double> {
    try gruAfterCell(
      point.matrix("W"), point.matrix("U"), point.vector("bi"), point.vector("bh")
    ).forward(Tensor(point.sequence("x")), from: Tensor(point.matrix("h0")))
  }
}
