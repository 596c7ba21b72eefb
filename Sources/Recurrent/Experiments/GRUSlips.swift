#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Experiment {
  /// Chapter 11: how far a GRU goes astray with its reset, or its update gate, misread.
  ///
  /// Equation, all indices counted from 1, row blocks z, r, n: `W[i, j] = cos(i + 3j) / 2`,
  /// `U[i, j] = sin(i + 2j) / 2`, b = 0, `h[0, i] = cos(i) / 2` and `x[t, i] = sin(t + i)`. The error
  /// of a step is `‖wrong − h‖ / ‖h‖`; `…-first` is that of step 1, `…-largest` the worst.
  ///
  /// Shapes: T = 12, N = 1, D = 2, H = 3.
  static let gruSlips = Experiment(
    name: "gru-slips",
    summary:
      "The relative errors of a GRU's states with a reset after the product, or z reversed.",
    figure: Figure(
      "Two slips in the forward of a GRU", x: .linear("step"),
      y: .logarithmic("relative error of the state"))
  ) { _ in
    let parameters = GRUParameters<Double>(
      W: .matrix(9, 2) { 0.5 * cos($0 + 3 * $1) }, U: .matrix(9, 3) { 0.5 * sin($0 + 2 * $1) },
      b: .zeros(9))
    let initialState = Tensor.matrix(1, 3) { 0.5 * cos($1) }
    let inputs = Tensor.sequence(12, 2) { sin($0 + $1) }
    let right = GRUCell(parameters).forward(inputs, from: initialState).hiddenStates
    let resetAfter = ResetAfterGRUCell(parameters.resettingAfter)
    let otherWay = GRUCell(parameters.complementingUpdateGate)
    let runs = [
      ("reset-after", resetAfter.forward(inputs, from: initialState).hiddenStates),
      ("convention", otherWay.forward(inputs, from: initialState).hiddenStates),
    ]
    var result = Result(values: [:])
    for (name, states) in runs {
      let errors = (0..<12).map { states[slice: $0].relativeError(to: right[slice: $0]) }
      result.values["\(name)-first"] = errors[0]
      result.values["\(name)-largest"] = errors.max()
      result.series.append(Series(name: name, x: (1...12).map(Double.init), y: errors))
    }
    return result
  }
}
