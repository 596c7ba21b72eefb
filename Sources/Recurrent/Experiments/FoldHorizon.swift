extension Experiment {
  /// Chapter 1: how far back a decaying fold can see in `Double`.
  ///
  /// Two inputs of length T, 1, 0, …, 0, 1 and 0, 0, …, 0, 1, differ in their first item only. The
  /// `last-difference` is the largest T at which their last states differ.
  static let foldHorizon = Experiment(
    name: "fold-horizon",
    summary: "The longest input whose first item still shows in the last state of a decaying fold.",
    settings: ["decay": 0.5],
    figure: Figure(
      "What the first item still changes in the last state", x: .linear("length of the input"),
      y: .linear("difference of the last states"))
  ) { settings in
    func lastState(first: Double, length: Int) -> Double {
      var inputs = Tensor<Double>.zeros(length, 1, 1)
      inputs[0, 0, 0] = first
      inputs[length - 1, 0, 0] = 1
      return leakySum(of: inputs, decay: settings["decay"], from: .zeros(1, 1))[length - 1, 0, 0]
    }
    let lengths = Array(2...80)
    let differences = lengths.map {
      lastState(first: 1, length: $0) - lastState(first: 0, length: $0)
    }
    let last = differences.lastIndex { $0 != 0 }.map { lengths[$0] }
    return Result(
      values: ["last-difference": Double(last ?? 0)],
      series: [Series(name: "difference", x: lengths.map(Double.init), y: differences)])
  }
}
