#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Experiment {
  /// Chapter 8: a unit with weights set by hand that stores a value when a mark tells it to.
  ///
  /// The keys `cell-…` and `hidden-…` end in the step. For `cell-after-100` the value −0.8 is stored,
  /// and then the unit reads `sin t` for t = 1, …, 100 without a mark.
  static let latch = Experiment(
    name: "latch",
    summary: "The states of a unit that stores marked values, and one of them 100 steps later.",
    figure: Figure(
      "A unit that stores a value at steps 2 and 6", x: .linear("step"),
      y: .linear("value", -1...1), form: .heatMap)
  ) { _ in
    let states = latchStates(
      values: [0.5, -0.8, 0.9, 0.3, -0.6, 1.2], marks: [0, 1, 0, 0, 0, 1])
    let steps = (0..<6).map(states.step)
    let numbers = [
      ("input gate", steps.map(\.inputGate)), ("forget gate", steps.map(\.forgetGate)),
      ("output gate", steps.map(\.outputGate)), ("candidate", steps.map(\.candidate)),
      ("cell state", steps.map(\.cellState)), ("hidden state", steps.map(\.hiddenState)),
    ]
    let long = latchStates(
      values: [-0.8] + (1...100).map { sin(Double($0)) },
      marks: [1] + Array(repeating: 0, count: 100))
    var result = Result(values: ["cell-after-100": long.cellStates[100, 0, 0]])
    for step in 1...6 {
      result.values["cell-\(step)"] = states.cellStates[step - 1, 0, 0]
      result.values["hidden-\(step)"] = states.hiddenStates[step - 1, 0, 0]
    }
    result.series = numbers.map { name, row in
      Series(name: name, x: (1...6).map(Double.init), y: row.map { $0[0, 0] })
    }
    return result
  }

  private static func latchStates(values: [Double], marks: [Double]) -> LSTMStates<Double> {
    let cell = LSTMCell(
      LSTMParameters(
        W: Tensor(rows: [[0, 0, 20], [0, 0, -20], [0, 0, 0], [0, 1, 0]]),
        b: Tensor([-10, 10, 10, 0])))
    let inputs = Tensor(
      shape: [values.count, 1, 2], elements: zip(values, marks).flatMap { [$0, $1] })
    return cell.forward(inputs, from: .zeros(batch: 1, hiddenSize: 1))
  }
}
