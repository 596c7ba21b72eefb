extension Experiment {
  /// Chapter 12: what comes back through twelve steps of a GRU, and by which routes.
  ///
  /// The keys are norms of `∂h[12]/∂h[0]` by all routes, by the blend alone (`direct…`) and without
  /// the blend at every step (`detours…`), and `gap…`, which is ‖all − direct‖ / ‖all‖. They end in
  /// `Half`, `Low` or `Lowest`, for an update bias of 0, −2 or −4.
  static let gruHighway = Experiment(
    name: "gru-highway",
    summary: "What comes back through twelve steps of a GRU by its routes, for three update biases."
  ) { _ in
    var result = Result(values: [:])
    for (name, bias) in HighwayRun.biases {
      let run = HighwayRun(updateBias: bias, copies: HighwayRun.H)
      let (all, direct, detours) = run.jacobians
      result.values["meanUpdate\(name)"] = run.meanUpdate
      result.values["all\(name)"] = all.norm
      result.values["direct\(name)"] = direct.norm
      result.values["detours\(name)"] = detours.norm
      result.values["gap\(name)"] = direct.relativeError(to: all)
    }
    return result
  }
}
