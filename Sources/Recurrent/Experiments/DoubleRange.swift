extension Experiment {
  /// Chapter 4: the largest x for which exp(x) is a finite `Double`.
  static let doubleRange = Experiment(
    name: "double-range", summary: "The exponent at which exp leaves the range of Double."
  ) { _ in
    Result(values: ["largest-exponent": Double.log(.greatestFiniteMagnitude)])
  }
}
