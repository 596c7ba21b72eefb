extension Experiment {
  /// Chapter 10: what comes back to the cell state of an LSTM by the forget gates alone, and in all.
  ///
  /// Equation: parameters uniform in ±`weights`/√H but for the forget bias, inputs uniform of
  /// deviation 1, both states zero at the start. `path` is the largest entry of `∏ f[j]` over the
  /// last 100 steps, `total` the spectral norm of `∂c[T]/∂c[T−100]`, which is a block of the product
  /// of the 2H × 2H step Jacobians; `meanForget` is the mean forget gate of these steps. The curves
  /// are both over the lag.
  ///
  /// Shapes: T = 120, N = 1, H = 32, D = 32.
  static let forgetHighway = Experiment(
    name: "forget-highway",
    summary: "The product of an LSTM's forget gates and the whole Jacobian, over the lag.",
    settings: ["bias": 1, "weights": 1, "seed": 1],
    domains: HighwayLSTM.domains,
    figure: Figure(
      "What comes back to the cell state", x: .linear("lag, steps"), y: .logarithmic("norm"))
  ) { settings in
    let run = HighwayLSTM(settings)
    let (path, total) = (run.bestPath, run.totals)
    let lags = path.indices.map(Double.init)
    return Result(
      values: [
        "path-10": path[10], "path-100": path[100], "total-10": total[10],
        "total-100": total[100], "meanForget": run.meanForget,
      ],
      series: [
        Series(name: "forget gates alone, best unit", x: lags, y: path),
        Series(name: "all routes", x: lags, y: total),
      ])
  }

  /// Chapter 10: the curves of `forget-highway` for a row of biases.
  ///
  /// The keys end in the bias.
  static let forgetBiases = Experiment(
    name: "forget-biases",
    summary: "The Jacobian of the cell state over the lag, for four forget biases.",
    settings: ["weights": 1, "seed": 1],
    domains: HighwayLSTM.domains.filter { $0.key != "bias" },
    figure: Figure(
      "The cell state's Jacobian by forget bias", x: .linear("lag, steps"),
      y: .logarithmic("norm"))
  ) { settings in
    var result = Result(values: [:])
    for bias in [4, 2, 1, 0] {
      let run = HighwayLSTM(
        bias: Double(bias), weights: settings["weights"], seed: settings["seed"])
      let (path, total) = (run.bestPath, run.totals)
      result.values["path-\(bias)"] = path[100]
      result.values["total-\(bias)"] = total[100]
      result.series.append(
        Series(name: "bias \(bias)", x: total.indices.map(Double.init), y: total))
    }
    return result
  }
}

/// A random LSTM that has run for a while.
struct HighwayLSTM {
  static let (steps, lags) = (120, 100)

  static let domains: [String: Experiment.Domain] = [
    "bias": .number(-20...20), "weights": .number(0...10), "seed": .whole(0...1_000_000),
  ]

  let cell: LSTMCell<Double>
  let states: LSTMStates<Double>
  private let initialState: LSTMState<Double>
  private let size: Int

  init(_ settings: Experiment.Settings) {
    self.init(bias: settings["bias"], weights: settings["weights"], seed: settings["seed"])
  }

  init(bias: Double, weights: Double, seed: Double) {
    self.init(size: 32, seed: seed) { parameters in
      parameters.W = parameters.W.map { weights * $0 }
      for unit in 32..<64 { parameters.b[unit] = bias }
    }
  }

  /// Runs the usual random cell with its parameters changed.
  init(size: Int, seed: Double, change: (inout LSTMParameters<Double>) -> Void) {
    var numbers = SeededNumbers(seed: seed)
    var parameters = LSTMParameters<Double>.initialised(
      inputSize: size, hiddenSize: size, using: &numbers)
    change(&parameters)
    cell = LSTMCell(parameters)
    initialState = LSTMState(hiddenState: .zeros(1, size), cellState: .zeros(1, size))
    let inputs = numbers.tensor(Self.steps, size, deviation: 1).reshaped(Self.steps, 1, size)
    states = cell.forward(inputs, from: initialState)
    self.size = size
  }

  /// The forget gates of the last steps, the newest first.
  var forgetGates: [[Double]] {
    (0..<Self.lags).map { states.step(Self.steps - 1 - $0).forgetGate.elements }
  }

  var meanForget: Double {
    forgetGates.joined().reduce(0, +) / Double(Self.lags * size)
  }

  /// The product of each unit's forget gates, for each lag from 0 on.
  var paths: [[Double]] {
    forgetGates.reduce(into: [[Double](repeating: 1, count: size)]) { paths, gates in
      paths.append(zip(paths[paths.count - 1], gates).map { $0 * $1 })
    }
  }

  /// The largest of these products, for each lag from 0 on.
  var bestPath: [Double] { paths.map { $0.max() ?? 0 } }

  /// The spectral norm of ∂c[T]/∂c[T−lag] for each lag from 0 on.
  var totals: [Double] {
    // Rows are the entries of c[T], columns those of [h | c] some steps before.
    var chain = Tensor<Double>.zeros(size, size)
      .joined(with: .oneHot(Array(0..<size), classes: size))
    var direction = Tensor<Double>(repeating: 1, shape: [size, 1])
    var norms = [1.0]
    for lag in 0..<Self.lags {
      let t = Self.steps - 1 - lag
      let former = t == 0 ? initialState : states.step(t - 1).state
      chain = matmul(chain, cell.stepJacobian(of: states.step(t), previousState: former))
      // Transposed, as in chapter 6, so that the direction of one lag serves the next.
      norms.append(
        chain.columns(size..<2 * size).transposed().spectralNorm(startingFrom: &direction))
    }
    return norms
  }
}
