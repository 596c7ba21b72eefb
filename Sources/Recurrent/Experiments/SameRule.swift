extension Experiment {
  /// Chapter 2: one rule, met in different states.
  ///
  /// The cell reads the same row three times from zeros; then once behind a row of zeros.
  static let sameRule = Experiment(
    name: "same-rule",
    summary: "The states of two units that read one input three times, and once behind a blank."
  ) { _ in
    let input = [1.0, 2.0]
    func states(_ rows: [[Double]]) -> Tensor<Double> {
      let inputs = Tensor(shape: [rows.count, 1, 2], elements: rows.flatMap { $0 })
      return RNNCell.twoUnits.forward(inputs, from: .zeros(1, 2)).hiddenStates
    }
    let repeated = states([input, input, input])
    let delayed = states([[0, 0], input])
    var result = Result(values: [:])
    for unit in 0..<2 {
      for step in 0..<3 {
        result.values["step-\(step + 1)-unit-\(unit + 1)"] = repeated[step, 0, unit]
      }
      result.values["blank-unit-\(unit + 1)"] = delayed[0, 0, unit]
      result.values["delayed-unit-\(unit + 1)"] = delayed[1, 0, unit]
    }
    return result
  }
}
