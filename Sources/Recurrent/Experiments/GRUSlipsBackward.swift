extension Experiment {
  /// Chapter 12: how wrong dU becomes when a route is cut at every step.
  ///
  /// A value is `‖wrong − dU‖ / ‖dU‖`. The keys end in `Half`, `Low` or `Lowest`, for an
  /// update bias of 0, −2 or −4.
  static let gruSlipsBackward = Experiment(
    name: "gru-slips-backward",
    summary: "The relative error of a GRU's dU over twelve steps for each of three cut routes."
  ) { _ in
    let cuts: [(String, HighwayRun.Cut)] = [
      ("gatePaths", .gates), ("resetConstant", .reset), ("directPath", .blend),
    ]
    var result = Result(values: [:])
    for (name, bias) in HighwayRun.biases {
      let run = HighwayRun(updateBias: bias, copies: 1)
      let right = run.dU()
      for (key, cut) in cuts {
        result.values[key + name] = run.dU(without: cut).relativeError(to: right)
      }
    }
    return result
  }
}
