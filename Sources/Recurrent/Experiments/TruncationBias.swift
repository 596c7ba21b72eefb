extension Experiment {
  /// Chapter 7: how wrong the gradient of Whh becomes when it is cut into chunks.
  ///
  /// Equation: a plain random cell of spectral radius `rho`, inputs uniform of deviation `input`, and
  /// at every step an upstream gradient of deviation 1 that is drawn once for the whole run, so that
  /// far steps ask for the same. `error` is `‖g_K − g‖ / ‖g‖`, the keys end in the chunk length K.
  ///
  /// Shapes: T = 96, N = 1, D = H = 24.
  static let truncationBias = Experiment(
    name: "truncation-bias",
    summary: "The relative error of the gradient of Whh over the chunk length.",
    settings: ["rho": 0.9, "input": 0.1, "seed": 1],
    domains: [
      "rho": .number(0.01...10), "input": .number(0...100), "seed": .whole(0...1_000_000),
    ],
    figure: Figure(
      "What truncation leaves out", x: .logarithmic("chunk length"),
      y: .linear("relative error of dWhh"))
  ) { settings in
    let (steps, size) = (96, 24)
    var numbers = SeededNumbers(seed: settings["seed"])
    let drawn = numbers.tensor(size, size, deviation: 1)
    let scale = settings["rho"] / drawn.spectralRadius
    let cell = RNNCell(
      RNNParameters(
        Wxh: .oneHot(Array(0..<size), classes: size), Whh: drawn.map { scale * $0 },
        b: .zeros(size)))
    let inputs = numbers.tensor(steps, size, deviation: settings["input"])
      .reshaped(steps, 1, size)
    let wish = numbers.tensor(1, size, deviation: 1)
    let upstream = Tensor.stacking(Array(repeating: wish, count: steps))
    func gradient(_ chunk: Int) -> Tensor<Double> {
      cell.truncatedBackward(
        upstream: upstream, inputs: inputs, initialState: .zeros(1, size), chunkLength: chunk
      ).dWhh
    }
    let right = gradient(steps)
    let lengths = [1, 2, 4, 8, 16, 32, 48]
    let errors = lengths.map { gradient($0).relativeError(to: right) }
    return Result(
      values: Dictionary(uniqueKeysWithValues: zip(lengths.map { "error-\($0)" }, errors)),
      series: [Series(name: "error", x: lengths.map(Double.init), y: errors)])
  }
}
