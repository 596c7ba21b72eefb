extension Experiment {
  /// Chapter 11: how long a GRU holds on to what it knows, read in the two conventions of z.
  ///
  /// Equation: with `z = σ(bias)`, a step keeps 1 − z here and z elsewhere; `steps` is
  /// `ln(1/2) / ln(1 − z)`, and `kept-elsewhere` is z.
  static let gruHalfLife = Experiment(
    name: "gru-half-life",
    summary: "The steps until half is left in a GRU, and what the other convention keeps in one.",
    settings: ["bias": -4],
    figure: Figure(
      "The same weights in the two conventions", x: .linear("step"), y: .linear("share left"))
  ) { settings in
    let z = Double.sigmoid(settings["bias"])
    let keeps = [("here", 1 - z), ("elsewhere", z)]
    let curves = keeps.map { name, keep in
      var left = [1.0]
      for step in 0..<50 { left.append(keep * left[step]) }
      return Series(name: name, x: left.indices.map(Double.init), y: left)
    }
    return Result(
      values: ["steps": Double.log(0.5) / Double.log(1 - z), "kept-elsewhere": z], series: curves)
  }
}
