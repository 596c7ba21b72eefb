import Recurrent
import Testing

/// One input of the loss: how to read it, how to replace it, and the gradient that belongs to it.
struct Variable<Problem: Sendable, Gradients>: Sendable, CustomTestStringConvertible {
  let name: String
  let value: @Sendable (Problem) -> Tensor<Double>
  let replaced: @Sendable (Problem, Tensor<Double>) -> Problem
  let gradient: @Sendable (Gradients) -> Tensor<Double>

  var testDescription: String { name }

  init(
    _ name: String, _ path: WritableKeyPath<Problem, Tensor<Double>> & Sendable,
    _ gradient: KeyPath<Gradients, Tensor<Double>> & Sendable
  ) {
    self.name = name
    value = { $0[keyPath: path] }
    replaced = { problem, tensor in
      var copy = problem
      copy[keyPath: path] = tensor
      return copy
    }
    self.gradient = { $0[keyPath: gradient] }
  }
}

/// Everything that a loss of the cell depends on.
struct RNNProblem: Sendable {
  var cell: RNNCell<Double>
  var inputs: Tensor<Double>
  var initialState: Tensor<Double>

  init(_ run: RandomRun) {
    (cell, inputs, initialState) = (run.cell, run.inputs, run.initialState)
  }

  var states: RNNStates<Double> { cell.forward(inputs, from: initialState) }
}
