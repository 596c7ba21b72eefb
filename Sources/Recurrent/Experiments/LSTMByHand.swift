extension Experiment {
  /// Chapter 8: the step by hand, and what two slips make of its hidden state.
  ///
  /// The key `input-first` joins [x | h] in front of a weight made for [h | x], and `rows-i-f-g-o`
  /// takes the third block for the candidate and the fourth for the output gate.
  static let lstmByHand = Experiment(
    name: "lstm-by-hand",
    summary: "One step of a single LSTM unit, computed right and with two slips."
  ) { _ in
    let cell = LSTMCell(
      LSTMParameters(
        W: Tensor(rows: [[2, -1], [-1, 1.5], [1, -2], [1, 1]]), b: Tensor([0.5, 1, 1.5, -0.5])))
    let (x, h, c) = (Tensor(rows: [[1.0]]), Tensor(rows: [[0.5]]), Tensor(rows: [[1.5]]))
    let state = LSTMState(hiddenState: h, cellState: c)
    let step = cell.step(x, from: state)
    // With D = H = 1, joining in the wrong order is the same as exchanging the two.
    let inputFirst = cell.step(h, from: LSTMState(hiddenState: x, cellState: c))
    let otherRows = LSTMCell(
      LSTMParameters(
        W: cell.parameters.W.reorderingBlocks([0, 1, 3, 2]),
        b: cell.parameters.b.reorderingBlocks([0, 1, 3, 2]))
    ).step(x, from: state)
    let numbers = [
      "input-gate": step.inputGate, "forget-gate": step.forgetGate,
      "output-gate": step.outputGate, "candidate": step.candidate,
      "cell": step.cellState, "hidden": step.hiddenState,
      "input-first": inputFirst.hiddenState, "rows-i-f-g-o": otherRows.hiddenState,
    ]
    return Result(values: numbers.mapValues { $0[0, 0] })
  }
}
