extension Experiment {
  /// Chapter 2: the step by hand, and what three slips make of it.
  ///
  /// The keys `transposed-…` read columns of Whh for rows, `no-bias-…` leave out the bias, and
  /// `state-first-…` join [h | x] in front of a weight made for [x | h].
  static let workedStep = Experiment(
    name: "worked-step",
    summary: "One step of two units, computed right and with three slips that no shape betrays."
  ) { _ in
    let cell = RNNCell.twoUnits
    let (x, h) = (Tensor(rows: [[1.0, 2]]), Tensor(rows: [[0.5, -0.5]]))
    var transposed = cell
    transposed.parameters.Whh = cell.parameters.Whh.transposed()
    var unbiased = cell
    unbiased.parameters.b = .zeros(2)
    let stateFirst = matmul(
      h.joined(with: x), cell.parameters.concatenatedWeight, transposingRight: true)
    let states = [
      "unit": cell.step(x, from: h).hiddenState,
      "transposed": transposed.step(x, from: h).hiddenState,
      "no-bias": unbiased.step(x, from: h).hiddenState,
      "state-first": stateFirst.combined(with: cell.parameters.b.reshaped(1, 2), +)
        .map(Double.tanh),
    ]
    var result = Result(values: [:])
    for (name, state) in states {
      for unit in 0..<2 { result.values["\(name)-\(unit + 1)"] = state[0, unit] }
    }
    return result
  }
}
