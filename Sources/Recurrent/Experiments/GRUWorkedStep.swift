extension Experiment {
  /// Chapter 11: the step by hand, and the state that it ends in when the reset gate is left out.
  static let gruWorkedStep = Experiment(
    name: "gru-worked-step",
    summary: "One step of a single GRU unit, computed right and without the reset gate's mask."
  ) { _ in
    let cell = GRUCell(
      GRUParameters(
        W: Tensor(rows: [[-1.5], [0.3], [0.25]]), U: Tensor(rows: [[1], [1], [-1.5]]),
        b: Tensor([-0.4, 0, 0.1])))
    var unmasked = cell
    // A reset gate of 1 lets everything through.
    unmasked.parameters.b[1] = .infinity
    let (x, h) = (Tensor(rows: [[1.0]]), Tensor(rows: [[0.8]]))
    let step = cell.step(x, from: h)
    let numbers = [
      "update": step.updateGate, "reset": step.resetGate, "candidate": step.candidate,
      "state": step.hiddenState, "unmasked": unmasked.step(x, from: h).hiddenState,
    ]
    return Result(values: numbers.mapValues { $0[0, 0] })
  }
}
