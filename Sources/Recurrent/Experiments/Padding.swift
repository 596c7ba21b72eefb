extension Experiment {
  /// Chapter 3: what zeros at the end of a sequence do to its last state.
  ///
  /// The sequences (1, 1) and (−1, −1) are filled up to twelve steps. The keys end in the step.
  static let padding = Experiment(
    name: "padding",
    summary: "The states of two opposite sequences, and their gap, as zeros are appended.",
    figure: Figure(
      "Two opposite sequences, padded from step 3 on", x: .linear("step"),
      y: .linear("hidden state"))
  ) { _ in
    let blanks = Array(repeating: 0.0, count: 10)
    let ones = RNNCell.oneUnit.states(reading: [1, 1] + blanks)
    let minusOnes = RNNCell.oneUnit.states(reading: [-1, -1] + blanks)
    let gap = zip(ones, minusOnes).map { $0 - $1 }
    var result = Result(values: [:])
    for (name, numbers) in [("ones", ones), ("minus-ones", minusOnes), ("gap", gap)] {
      for step in 1...12 { result.values["\(name)-\(step)"] = numbers[step - 1] }
      result.series.append(Series(name: name, x: (1...12).map(Double.init), y: numbers))
    }
    return result
  }
}
