extension Experiment {
  /// Chapter 6: how much of a gradient is left after a number of steps, in a random network.
  ///
  /// Equation: `h[t] = tanh(W h[t−1] + x[t])` from zeros; W is uniform, scaled to the spectral
  /// radius `rho` (with `orthogonal` 1, the orthogonal factor of it times rho), the entries of x are
  /// uniform of deviation `input`. The curves are `‖∂h[T]/∂h[T−lag]‖`, the spectral norm, for
  /// T = 120, and `rho^lag`, what one number without a tanh would have. `perStep` is the 100th root
  /// of the first's last point, `largest` its highest, `lengthens` the spectral norm of W, and
  /// `slope` the mean slope of tanh over all units of the last 100 steps.
  ///
  /// Shapes: H = D = 32, N = 1.
  static let gradientLag = Experiment(
    name: "gradient-lag",
    summary: "The norm of the Jacobian over its lag, by spectral radius and size of the inputs.",
    settings: ["rho": 1.5, "input": 1, "orthogonal": 0, "seed": 8],
    domains: LagRun.domains,
    figure: Figure(
      "What is left of a gradient", x: .linear("lag, steps"),
      y: .logarithmic("norm of the Jacobian"))
  ) { settings in
    let run = LagRun(
      rho: settings["rho"], input: settings["input"], isOrthogonal: settings["orthogonal"] != 0,
      seed: settings["seed"])
    let norms = run.norms
    let lags = norms.indices.map(Double.init)
    let powers = norms.indices.dropLast().reduce(into: [1.0]) {
      $0.append(settings["rho"] * $0[$1])
    }
    return Result(
      values: [
        "lag-10": norms[10], "lag-50": norms[50], "lag-100": norms[100],
        "perStep": Double.exp(Double.log(norms[100]) / 100),
        "largest": norms.max() ?? 0,
        "lengthens": run.cell.parameters.Whh.spectralNorm,
        "slope": run.slope,
      ],
      series: [
        Series(name: "ρ to the power of the lag", x: lags, y: powers),
        Series(name: "measured", x: lags, y: norms),
      ])
  }
}

extension Experiment {
  /// Chapter 6: the curves of `gradient-lag` for a row of spectral radii.
  ///
  /// The keys are the radii; a value is the last point, `‖∂h[T]/∂h[T−100]‖`.
  static let gradientRadii = Experiment(
    name: "gradient-radii",
    summary: "The norm of the Jacobian over its lag for six spectral radii.",
    settings: ["input": 1, "seed": 8],
    domains: LagRun.domains.filter { ["input", "seed"].contains($0.key) },
    figure: Figure(
      "What is left of a gradient, by spectral radius", x: .linear("lag, steps"),
      y: .logarithmic("norm of the Jacobian"))
  ) { settings in
    var result = Result(values: [:])
    for rho in [3, 1.5, 1.1, 1, 0.9, 0.5] {
      let norms = LagRun(
        rho: rho, input: settings["input"], isOrthogonal: false, seed: settings["seed"]
      ).norms
      result.values["rho-\(rho)"] = norms[100]
      result.series.append(
        Series(name: "ρ = \(rho)", x: norms.indices.map(Double.init), y: norms))
    }
    return result
  }
}

/// A random network that has run for a while.
private struct LagRun {
  static let (size, steps, lags) = (32, 120, 100)

  static let domains: [String: Experiment.Domain] = [
    "rho": .number(0.01...10), "input": .number(0...100), "orthogonal": .whole(0...1),
    "seed": .whole(0...1_000_000),
  ]

  let cell: RNNCell<Double>
  /// Row i is h[i].
  let states: Tensor<Double>

  init(rho: Double, input: Double, isOrthogonal: Bool, seed: Double) {
    var numbers = SeededNumbers(seed: seed)
    let drawn = numbers.tensor(Self.size, Self.size, deviation: 1)
    let unit = isOrthogonal ? drawn.orthogonalFactor() : drawn
    let scale = isOrthogonal ? rho : rho / unit.spectralRadius
    cell = RNNCell(
      RNNParameters(
        Wxh: .oneHot(Array(0..<Self.size), classes: Self.size), Whh: unit.map { scale * $0 },
        b: .zeros(Self.size)))
    let inputs = numbers.tensor(Self.steps, Self.size, deviation: input)
      .reshaped(Self.steps, 1, Self.size)
    let initialState = Tensor<Double>.zeros(1, Self.size)
    states = initialState.followed(
      by: cell.forward(inputs, from: initialState).hiddenStates.reshaped(Self.steps, Self.size))
  }

  /// The spectral norm of ∂h[T]/∂h[T−lag] for each lag from 0 on.
  var norms: [Double] {
    // Transposed, so that the chain grows on the left and the direction of one lag serves the next.
    var chain = Tensor<Double>.oneHot(Array(0..<Self.size), classes: Self.size)
    var direction = Tensor<Double>(repeating: 1, shape: [Self.size, 1])
    var norms = [1.0]
    for lag in 0..<Self.lags {
      let step = cell.stepJacobian(of: states, row: Self.steps - lag)
      chain = matmul(step, chain, transposingLeft: true)
      norms.append(chain.spectralNorm(startingFrom: &direction))
    }
    return norms
  }

  /// The mean slope of tanh over the steps that the chain passes.
  var slope: Double {
    let passed = states[slices: Self.steps - Self.lags + 1..<Self.steps + 1]
    return passed.map { 1 - $0 * $0 }.sum() / Double(passed.count)
  }
}
