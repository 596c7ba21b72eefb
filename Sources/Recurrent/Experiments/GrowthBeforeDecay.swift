extension Experiment {
  /// Chapter 6: powers of a matrix whose eigenvalues are below 1 and whose norm is not.
  ///
  /// Equation: `W = [[r, c], [0, r]]`, whose powers are `Wⁿ = [[rⁿ, n rⁿ⁻¹ c], [0, rⁿ]]`. The curve is
  /// the spectral norm of Wⁿ; `steps` is where it first falls below 1.
  static let growthBeforeDecay = Experiment(
    name: "growth-before-decay",
    summary: "The norm of the powers of a matrix that grows a gradient before it shrinks it.",
    settings: ["r": 0.9, "c": 50],
    domains: ["r": .number(0...2), "c": .number(-1000...1000)],
    figure: Figure(
      "Growth before decay", x: .linear("power"), y: .logarithmic("norm of the power"))
  ) { settings in
    let W = Tensor(rows: [[settings["r"], settings["c"]], [0, settings["r"]]])
    var power = Tensor<Double>(rows: [[1, 0], [0, 1]])
    var norms = [1.0]
    for _ in 0..<150 {
      power = matmul(W, power)
      norms.append(power.spectralNorm)
    }
    let largest = norms.max() ?? 0
    return Result(
      values: [
        "first": norms[1], "largest": largest,
        "at": Double(norms.firstIndex(of: largest) ?? 0),
        "steps": Double(norms.dropFirst().firstIndex { $0 < 1 } ?? norms.count),
      ],
      series: [Series(name: "norm", x: norms.indices.map(Double.init), y: norms)])
  }
}
