extension Experiment {
  /// Chapter 2: a number that remembers itself, with and without a squash.
  ///
  /// Equation: `h′ = w h` against `h′ = tanh(w h)`, 50 times.
  static let squashedGrowth = Experiment(
    name: "squashed-growth",
    summary: "Fifty steps of one unit that reads nothing, with and without tanh.",
    settings: ["weight": 1.5, "start": 0.1],
    figure: Figure(
      "A number that remembers itself", x: .linear("step"), y: .logarithmic("hidden state"))
  ) { settings in
    let (weight, start) = (settings["weight"], settings["start"])
    var (free, squashed) = ([start], [start])
    for step in 0..<50 {
      free.append(weight * free[step])
      squashed.append(Double.tanh(weight * squashed[step]))
    }
    let steps = free.indices.map(Double.init)
    return Result(
      values: ["free": free[50], "squashed": squashed[50]],
      series: [
        Series(name: "free", x: steps, y: free), Series(name: "squashed", x: steps, y: squashed),
      ])
  }
}
