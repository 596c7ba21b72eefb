extension Experiment {
  /// Chapter 8: what a forget gate keeps that sees nothing but its bias.
  ///
  /// Equation: `keep = σ(b)`, `half = ln(1/2) / ln keep`, and `left = keep¹⁰⁰`. The keys end in b.
  static let keepFraction = Experiment(
    name: "keep-fraction",
    summary: "The share that a forget gate keeps in a step, and in a hundred, by its bias.",
    figure: Figure(
      "What a forget gate leaves of a number", x: .linear("step"),
      y: .logarithmic("share left"))
  ) { _ in
    var result = Result(values: ["slope-2": Double.sigmoid(2) * (1 - Double.sigmoid(2))])
    for bias in [0, 1, 2, 4] {
      let keep = Double.sigmoid(Double(bias))
      var left = [1.0]
      for step in 0..<100 { left.append(keep * left[step]) }
      result.values["keep-\(bias)"] = keep
      result.values["half-\(bias)"] = Double.log(0.5) / Double.log(keep)
      result.values["left-\(bias)"] = left[100]
      result.series.append(
        Series(name: "bias \(bias)", x: left.indices.map(Double.init), y: left))
    }
    return result
  }
}
