extension Experiment {
  /// Chapter 8: a cell that adds nearly 1 at every step, and what its hidden state shows of that.
  ///
  /// Equation: `c′ = σ(4) c + σ(4) tanh 4` from 0, and `h′ = σ(4) tanh c′`. The keys end in the step.
  static let cellCounter = Experiment(
    name: "cell-counter",
    summary: "The cell state and the hidden state of a unit whose gates are all held open.",
    figure: Figure(
      "A cell that counts", x: .linear("step"), y: .linear("state"))
  ) { _ in
    let cell = LSTMCell(LSTMParameters<Double>(W: .zeros(4, 2), b: Tensor([4, 4, 4, 4])))
    let states = cell.forward(.zeros(100, 1, 1), from: .zeros(batch: 1, hiddenSize: 1))
    let steps = (1...100).map(Double.init)
    var result = Result(values: [:])
    for (name, numbers) in [("cell", states.cellStates), ("hidden", states.hiddenStates)] {
      for step in [10, 100] { result.values["\(name)-\(step)"] = numbers.elements[step - 1] }
      result.series.append(Series(name: name, x: steps, y: numbers.elements))
    }
    return result
  }
}
