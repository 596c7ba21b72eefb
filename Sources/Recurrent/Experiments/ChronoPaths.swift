extension Experiment {
  /// Chapter 10: the memories of eight units whose forget biases are spread.
  ///
  /// Equation: `b_f = ln(1 + u (longest − 2))`, `b_i = −b_f`, with u = 1/16, 3/16, …, 15/16. A row is
  /// the product of a unit's forget gates over the lag; else as `forget-highway`. `half-…` is the
  /// first lag at which half is left or less, for the unit with the shortest and the longest memory.
  ///
  /// Shapes: T = 120, N = 1, H = D = 8.
  static let chronoPaths = Experiment(
    name: "chrono-paths",
    summary: "What the forget gates of eight units leave over the lag, biases spread on purpose.",
    settings: ["longest": 100, "seed": 1],
    domains: ["longest": .number(2...10_000), "seed": .whole(0...1_000_000)],
    figure: Figure(
      "What the forget gates leave, unit by unit", x: .linear("lag, steps"),
      y: .linear("share left", 0...1), form: .heatMap)
  ) { settings in
    let run = HighwayLSTM(size: 8, seed: settings["seed"]) { parameters in
      for unit in 0..<8 {
        let u = (2 * Double(unit) + 1) / 16
        let bias = Double.log(1 + u * (settings["longest"] - 2))
        parameters.b[8 + unit] = bias
        parameters.b[unit] = -bias
      }
    }
    let lags = stride(from: 0, through: HighwayLSTM.lags, by: 5).map { $0 }
    let paths = run.paths
    func half(_ unit: Int) -> Double {
      Double(paths.firstIndex { $0[unit] <= 0.5 } ?? paths.count)
    }
    return Result(
      values: ["half-shortest": half(0), "half-longest": half(7)],
      series: (0..<8).map { unit in
        Series(name: "unit \(unit + 1)", x: lags.map(Double.init), y: lags.map { paths[$0][unit] })
      })
  }
}
