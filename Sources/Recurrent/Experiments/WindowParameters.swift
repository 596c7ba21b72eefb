extension Experiment {
  /// Chapter 1: the sizes of the first layer of a window MLP and of a recurrent layer.
  ///
  /// Equation: the window needs `H T D + H` parameters, the recurrent layer `H D + H² + H`, and the
  /// backward pass of the latter stores `T N H` numbers.
  static let windowParameters = Experiment(
    name: "window-parameters",
    summary: "The parameters of a window MLP and of a recurrent layer as the window grows.",
    settings: ["D": 65, "H": 128, "N": 32],
    domains: ["D": .whole(1...100_000), "H": .whole(1...100_000), "N": .whole(1...100_000)],
    figure: Figure(
      "The parameters of the first layer", x: .linear("T, the items of the window"),
      y: .linear("parameters"))
  ) { settings in
    let (D, H, N) = (settings["D"], settings["H"], settings["N"])
    let recurrent = H * D + H * H + H
    func window(_ T: Double) -> Double { H * T * D + H }
    let lengths = (1...1_000).map(Double.init)
    var values = ["rnn": recurrent]
    values["crossover"] = lengths.first { window($0) > recurrent }
    values["states-outgrow"] = lengths.first { $0 * N * H > recurrent }
    let shown = Array(lengths.prefix(10))
    return Result(
      values: values,
      series: [
        Series(name: "window MLP", x: shown, y: shown.map(window)),
        Series(name: "RNN", x: shown, y: shown.map { _ in recurrent }),
      ])
  }
}
