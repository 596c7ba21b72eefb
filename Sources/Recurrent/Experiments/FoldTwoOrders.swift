extension Experiment {
  /// Chapter 1: the same letters in two orders leave two states.
  ///
  /// Equation: `s[t] = λ s[t−1] + x[t]` from zeros, with one-hot letters in the columns o, p, s, t.
  static let foldTwoOrders = Experiment(
    name: "fold-two-orders",
    summary: "The last states of a decaying fold over the letters of \"stop\" and of \"post\".",
    settings: ["decay": 0.5],
    figure: Figure(
      "What a decaying fold holds of two words", x: .linear("step"),
      y: .linear("entry of the state", 0...1), form: .heatMap)
  ) { settings in
    let letters: [Character] = ["o", "p", "s", "t"]
    var result = Result(values: [:])
    for word in ["stop", "post"] {
      let ids = word.compactMap { letters.firstIndex(of: $0) }.map { [$0] }
      let states = leakySum(
        of: Tensor<Double>.oneHot(ids, classes: letters.count), decay: settings["decay"],
        from: .zeros(1, letters.count))
      for (column, letter) in letters.enumerated() {
        let entries = ids.indices.map { states[$0, 0, column] }
        result.values["\(word)-\(letter)"] = entries.last
        result.series.append(
          Series(name: "\(word)-\(letter)", x: ids.indices.map { Double($0 + 1) }, y: entries))
      }
    }
    return result
  }
}
