#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Experiment {
  /// Chapter 5: the terms of the double sum for Whh, with one loud input among quiet ones.
  ///
  /// Equation, for i, j and t counted from 1: `Whh[i, j] = sin(i + 2j) / 2`, Wxh the identity, b = 0,
  /// `h[0, i] = cos(i) / 2`, `x[t, i] = sin(t + i) / 2`, at step 6 `x[6, i] = 3 sin(6 + i)`, and the
  /// upstream gradients `dh[t, i] = cos(t + i)`. C[t, k] are the temporal contributions, ‖·‖ is the
  /// Frobenius norm.
  ///
  /// Shapes: T = 12, N = 1, D = H = 4.
  static let bpttTriangle = Experiment(
    name: "bptt-triangle",
    summary: "The norms of the terms C[t, k] of the gradient of Whh in a run with a loud step.",
    settings: ["loudness": 3],
    figure: Figure(
      "What each use of Whh adds to its gradient", x: .linear("k, the step of the use"),
      y: .logarithmic("norm of C[t, k]", 1e-5...1), form: .heatMap)
  ) { settings in
    let run = Triangle(loudness: settings["loudness"])
    let newest = Triangle.steps - 1
    let total = run.contributions.sum(axes: [0, 1])
    let diagonal = (0...newest).reduce(Tensor<Double>.zeros(Triangle.size, Triangle.size)) {
      $0.combined(with: run.contributions[slice: $1][slice: $1], +)
    }
    let rows = (0...newest).map { t in (0...t).map { k in run.norm(t, k) } }
    let slopes = run.slopes
    let otherSlopes = slopes.indices.filter { $0 != Triangle.loudStep }.map { slopes[$0] }
    return Result(
      values: [
        "reachTenth": Double(rows.joined().count { $0 >= 0.1 }),
        "diagonalOnlyError": diagonal.relativeError(to: total),
        "newest": run.norm(newest, newest),
        "oldest": run.norm(newest, 0),
        "loudSlope": slopes[Triangle.loudStep],
        "leastOtherSlope": otherSlopes.min() ?? 0,
        "oldestWithoutLoudStep": Triangle(loudness: Triangle.quiet).norm(newest, 0),
      ],
      series: rows.enumerated().map { t, norms in
        Series(name: "loss \(t + 1)", x: (0...t).map { Double($0 + 1) }, y: norms)
      })
  }
}

/// The run of the triangle, with steps and units counted from 0.
private struct Triangle {
  static let (steps, size, loudStep) = (12, 4, 5)
  /// The factor of every input but the loud one.
  static let quiet = 0.5

  let states: RNNStates<Double>
  let contributions: Tensor<Double>

  init(loudness: Double) {
    let units = (1...Self.size).map(Double.init)
    let times = (1...Self.steps).map(Double.init)
    let cell = RNNCell(
      RNNParameters(
        Wxh: .oneHot(Array(0..<Self.size), classes: Self.size),
        Whh: Tensor(rows: units.map { i in units.map { j in 0.5 * sin(i + 2 * j) } }),
        b: .zeros(Self.size)))
    let initialState = Tensor(rows: [units.map { 0.5 * cos($0) }])
    let shape = [Self.steps, 1, Self.size]
    let inputs = times.enumerated().flatMap { t, time in
      units.map { (t == Self.loudStep ? loudness : Self.quiet) * sin(time + $0) }
    }
    let upstream = times.flatMap { time in units.map { cos(time + $0) } }
    states = cell.forward(Tensor(shape: shape, elements: inputs), from: initialState)
    contributions = cell.temporalContributions(
      upstream: Tensor(shape: shape, elements: upstream), states: states,
      initialState: initialState)
  }

  /// The norm of C[t, k].
  func norm(_ t: Int, _ k: Int) -> Double { contributions[slice: t][slice: k].norm }

  /// The slope of tanh at each step, averaged over the units.
  var slopes: [Double] {
    (0..<Self.steps).map { t in
      states.hiddenStates[slice: t].map { 1 - $0 * $0 }.sum() / Double(Self.size)
    }
  }
}
