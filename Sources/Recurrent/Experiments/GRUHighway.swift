extension Experiment {
  /// Chapter 12: what comes back through twelve steps of a GRU, and by which routes.
  ///
  /// The keys are norms of `∂h[12]/∂h[0]` by all routes, by the blend alone (`direct…`) and without
  /// the blend at every step (`detours…`), and `gap…`, which is ‖all − direct‖ / ‖all‖. They end in
  /// `Half`, `Low` or `Lowest`, for an update bias of 0, −2 or −4. The series are the norms of
  /// `∂h[12]/∂h[12 − k]`, for the outer two of these biases.
  static let gruHighway = Experiment(
    name: "gru-highway",
    summary:
      "What comes back through twelve steps of a GRU by its routes, for three update biases.",
    figure: Figure(
      "What comes back to a GRU's state", x: .linear("k, the steps back"),
      y: .logarithmic("norm of the Jacobian"))
  ) { _ in
    var result = Result(values: [:])
    for (name, bias) in HighwayRun.biases {
      let run = HighwayRun(updateBias: bias, copies: HighwayRun.H)
      let steps = run.jacobians
      guard let (all, direct, detours) = steps.last else { continue }
      result.values["meanUpdate\(name)"] = run.meanUpdate
      result.values["all\(name)"] = all.norm
      result.values["direct\(name)"] = direct.norm
      result.values["detours\(name)"] = detours.norm
      result.values["gap\(name)"] = direct.relativeError(to: all)
      let lags = steps.indices.map { Double($0 + 1) }
      let label = bias < 0 ? "−\(Int(-bias))" : "\(Int(bias))"
      if name == "Low" { continue }
      result.series += [
        Series(name: "all routes, bias \(label)", x: lags, y: steps.map(\.all.norm)),
        Series(name: "without route 1, bias \(label)", x: lags, y: steps.map(\.detours.norm)),
      ]
    }
    return result
  }
}
