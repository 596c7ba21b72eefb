extension Experiment {
  /// Chapter 6: what is left of a gradient in one unit that remembers itself.
  ///
  /// Equation: `linear` is `w^lag` for `s[t] = w s[t−1]`; `squashed` is the product of the factors
  /// `w (1 − h[t]²)` of `h[t] = tanh(w h[t−1])` from h[0] = `start`.
  static let oneUnitGradient = Experiment(
    name: "one-unit-gradient",
    summary: "The gradient that comes back through a unit without and with a tanh, over the lag.",
    settings: ["w": 3, "start": 0.5],
    domains: ["w": .number(-10...10), "start": .number(-1...1)],
    figure: Figure(
      "One unit, without and with a tanh", x: .linear("lag, steps"),
      y: .logarithmic("gradient"))
  ) { settings in
    let w = settings["w"]
    var (linear, squashed, state) = ([1.0], [1.0], settings["start"])
    for lag in 0..<100 {
      linear.append(w * linear[lag])
      state = Double.tanh(w * state)
      squashed.append(w * (1 - state * state) * squashed[lag])
    }
    let lags = linear.indices.map(Double.init)
    return Result(
      values: [
        "linear-10": linear[10], "linear-100": linear[100],
        "squashed-10": squashed[10], "squashed-60": squashed[60], "squashed-100": squashed[100],
        "state": state,
      ],
      series: [
        Series(name: "linear", x: lags, y: linear), Series(name: "squashed", x: lags, y: squashed),
      ])
  }
}
