extension Experiment {
  /// Chapter 7: the steps of Adam for gradients of one size, in units of the rate.
  ///
  /// Equation: `m ← 0.9 m + 0.1 g`, `v ← 0.999 v + 0.001 g²` from zeros, with g = `gradient`; a step
  /// is `m / √v`, `corrected` after dividing m by 1 − 0.9ᵗ and v by 1 − 0.999ᵗ.
  static let adamSteps = Experiment(
    name: "adam-steps",
    summary: "The size of Adam's first hundred steps, with and without its bias correction.",
    settings: ["gradient": 0.001],
    domains: ["gradient": .number(1e-6...1e6)],
    figure: Figure(
      "Adam's first steps", x: .linear("update"), y: .linear("step / rate"))
  ) { settings in
    var (mean, square, keptMean, keptSquare) = (0.0, 0.0, 1.0, 1.0)
    var (corrected, raw): ([Double], [Double]) = ([], [])
    for _ in 0..<100 {
      mean = 0.9 * mean + 0.1 * settings["gradient"]
      square = 0.999 * square + 0.001 * settings["gradient"] * settings["gradient"]
      (keptMean, keptSquare) = (0.9 * keptMean, 0.999 * keptSquare)
      raw.append(mean / square.squareRoot())
      corrected.append(mean / (1 - keptMean) / (square / (1 - keptSquare)).squareRoot())
    }
    let updates = raw.indices.map { Double($0 + 1) }
    return Result(
      values: [
        "first-raw": raw[0], "largest-raw": raw.max() ?? 0, "first": corrected[0],
        "last": corrected[99],
      ],
      series: [
        Series(name: "without correction", x: updates, y: raw),
        Series(name: "corrected", x: updates, y: corrected),
      ])
  }
}
