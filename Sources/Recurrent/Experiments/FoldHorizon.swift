extension Experiment {
  /// Chapter 1: how far back a decaying fold can see in `Double`.
  ///
  /// Two inputs of length T, 1, 0, …, 0, 1 and 0, 0, …, 0, 1, differ in their first item only. The
  /// `last-difference` is the largest T at which their last states differ. Where that is more than
  /// `longestInput`, it is a lower bound: with a decay of 1 and more there is none.
  static let foldHorizon = Experiment(
    name: "fold-horizon",
    summary: "The longest input whose first item still shows in the last state of a decaying fold.",
    settings: ["decay": 0.5],
    figure: Figure(
      "What the first item still changes in the last state", x: .linear("length of the input"),
      y: .linear("difference of the last states"))
  ) { settings in
    let differences = lastStateDifferences(decay: settings["decay"])
    let last = differences.lastIndex { $0 != 0 }.map { $0 + 2 } ?? 0
    let isOpen = last > longestInput
    // A difference that never ends is drawn over as many lengths as the chapter's.
    let end = isOpen ? 80 : max(80, last + last / 2)
    let lengths = Array(stride(from: 2, through: end, by: end / 80))
    return Result(
      values: ["last-difference": Double(min(last, longestInput))],
      series: [
        Series(
          name: "difference", x: lengths.map(Double.init),
          y: lengths.map { $0 - 2 < differences.count ? differences[$0 - 2] : 0 })
      ],
      lowerBounds: isOpen ? ["last-difference"] : [])
  }

  private static let longestInput = 1_000_000

  /// The differences of the last states for the lengths 2, 3, … until the first item has faded.
  ///
  /// All lengths share the state before their last item, which is 0 for one of the two inputs.
  private static func lastStateDifferences(decay: Double) -> [Double] {
    var differences: [Double] = []
    var state = 1.0
    while state != 0, differences.count < longestInput {
      differences.append((decay * state + 1) - 1)
      state *= decay
    }
    return differences
  }
}
