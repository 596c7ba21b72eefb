extension Experiment {
  /// Chapter 13: the softmax of three logits at every temperature.
  ///
  /// Equation: `p = softmax(y / τ)` with y = (0, ln 2, ln 5), so that at τ = 1 p is (1/8, 1/4, 5/8);
  /// `bits` is the entropy `−Σ p log₂ p`. The keys name the class, at the τ of the settings.
  static let temperature = Experiment(
    name: "temperature",
    summary: "The probabilities of three classes from cold to hot.",
    settings: ["tau": 1], domains: ["tau": .number(0.01...100)],
    figure: Figure(
      "Three classes from cold to hot", x: .logarithmic("temperature"),
      y: .linear("probability", 0...1))
  ) { settings in
    func probabilities(_ tau: Double) -> [Double] {
      let powers = [1.0, 2, 5].map { Double.exp((Double.log($0) - Double.log(5)) / tau) }
      let sum = powers.reduce(0, +)
      return powers.map { $0 / sum }
    }
    let names = ["one eighth", "a quarter", "five eighths"]
    // The ends are exact, so that the axis ends there too.
    let between = (1...39).map { Double.exp(Double.log(10) * (Double($0) / 20 - 1)) }
    let temperatures = [0.1] + between + [10]
    let rows = temperatures.map(probabilities)
    let asked = probabilities(settings["tau"])
    let bits = asked.reduce(0) { $0 - ($1 > 0 ? $1 * Double.log($1) / Double.log(2) : 0) }
    return Result(
      values: ["first": asked[0], "second": asked[1], "third": asked[2], "bits": bits],
      series: names.enumerated().map { place, name in
        Series(name: name, x: temperatures, y: rows.map { $0[place] })
      })
  }
}
