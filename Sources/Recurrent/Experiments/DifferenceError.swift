extension Experiment {
  /// Chapter 4: the error of one-sided and central differences, step by step.
  ///
  /// Equation: `f(x) = log(1 + exp(x))`, written down literally, whose derivative is the logistic
  /// function s. The error is `max |d − s| / s` over the 41 points −2, −1.9, …, 2.
  static let differenceError = Experiment(
    name: "difference-error",
    summary: "The worst relative error of one-sided and central differences over their step.",
    figure: Figure(
      "Two ways to measure a slope", x: .logarithmic("step ε"),
      y: .logarithmic("worst relative error"))
  ) { _ in
    func f(_ x: Double) -> Double { Double.log(1 + Double.exp(x)) }
    func worstError(_ difference: (Double) -> Double) -> Double {
      let errors = (-20...20).map { i in
        let x = Double(i) / 10
        let slope = 1 / (1 + Double.exp(-x))
        return abs(difference(x) - slope) / slope
      }
      return errors.max() ?? 0
    }
    // Parsed rather than raised to a power, so that each step is the decimal number it claims to be.
    let names = (-15...0).map { "1e\($0)" }
    let steps = names.compactMap(Double.init)
    let oneSided = steps.map { step in worstError { x in (f(x + step) - f(x)) / step } }
    let central = steps.map { step in
      worstError { x in
        numericalGradient(of: { f($0[0]) }, at: Tensor([x]), step: step)[0]
      }
    }
    var result = Result(values: [:])
    for (name, errors) in [("one-sided", oneSided), ("central", central)] {
      for (step, error) in zip(names, errors) { result.values["\(name)-\(step)"] = error }
      result.series.append(Series(name: name, x: steps, y: errors))
    }
    return result
  }
}
