extension Experiment {
  /// Chapter 3: a run cut after two steps, with the state handed over and without.
  ///
  /// The keys `carried-…` go on from h2, `dropped-…` from 0; the steps are numbered as in the whole
  /// run, and `largest-difference` is max |whole − carried| over its four states.
  static let splitRun = Experiment(
    name: "split-run",
    summary: "The states of a run in one go, cut with its state carried, and cut with it dropped.",
    figure: Figure(
      "A run that is cut after step 2", x: .linear("step"),
      y: .linear("hidden state", -1...1), form: .heatMap)
  ) { _ in
    let cell = RNNCell.oneUnit
    let inputs = [1.0, 1, -1, 0]
    let whole = cell.states(reading: inputs)
    let first = cell.states(reading: Array(inputs[..<2]))
    let second = Array(inputs[2...])
    let carried = first + cell.states(reading: second, from: first[1])
    let dropped = first + cell.states(reading: second)
    var result = Result(values: [
      "largest-difference": zip(whole, carried).map { abs($0 - $1) }.max() ?? 0
    ])
    for (name, states) in [("whole", whole), ("carried", carried), ("dropped", dropped)] {
      for (step, state) in states.enumerated() { result.values["\(name)-h\(step + 1)"] = state }
      result.series.append(Series(name: name, x: [1, 2, 3, 4], y: states))
    }
    return result
  }
}
