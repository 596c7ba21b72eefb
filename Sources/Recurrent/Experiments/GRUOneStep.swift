extension Experiment {
  /// Chapter 12: central differences of twice the new state of one step that is worked by hand.
  ///
  /// Equation: `L = 2h′`, with N = H = D = 1, x = 1, h = 0.8 and the pre-activations −log 3, log 3 and
  /// −log(3)/2 of z, r and n. The keys `after-…` are those of the form that resets after the product,
  /// with a bias of 0.2 under its reset gate and the same values of both gates and of n.
  static let gruOneStep = Experiment(
    name: "gru-one-step",
    summary: "Central differences of one step of a single GRU unit, in both forms."
  ) { _ in
    let input = Tensor(rows: [[1.0]])
    let (W, U) = ([-1.5, 0.3, 0.25], [1, 1, -1.5])
    let reset = 0.75
    let preActivations = [-Double.log(3), Double.log(3), -Double.log(3) / 2]
    let remembered = [0.8, 0.8, reset * 0.8]
    let b = (0..<3).map { preActivations[$0] - W[$0] - U[$0] * remembered[$0] }
    let cell = GRUCell(
      GRUParameters(W: Tensor(rows: W.map { [$0] }), U: Tensor(rows: U.map { [$0] }), b: Tensor(b)))
    let before = numericalGradient(
      of: { 2 * cell.step(input, from: $0.reshaped(1, 1)).hiddenState[0, 0] },
      at: Tensor([0.8]), step: 1e-5)

    let parameters = cell.parameters.resettingAfter
    let after = numericalGradient(
      of: { point in
        var nudged = ResetAfterGRUCell(parameters)
        nudged.parameters.bi[2] = point[1]
        nudged.parameters.bh[2] = point[2]
        return 2 * nudged.step(input, from: Tensor(rows: [[point[0]]])).hiddenState[0, 0]
      }, at: Tensor([0.8, b[2] - reset * 0.2, 0.2]), step: 1e-5)
    return Result(values: [
      "dh": before[0], "after-dh": after[0], "after-dbin": after[1], "after-dbhn": after[2],
    ])
  }
}
