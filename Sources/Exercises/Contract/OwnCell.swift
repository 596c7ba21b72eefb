/// A whole cell of a learner: own step, forward, step backward and backward through time together.
///
/// The own backward is compared with central differences of the own forward, so a cell that is not
/// the asked one can still be seen to be consistent with itself.
package struct OwnCell: Sendable {
  /// The name, such as `rnn`.
  package let name: String
  /// What the cell should be, such as `an RNN`.
  package let title: String
  /// The exercises that make up the cell, each linked with the earlier ones.
  package let slugs: [String]
  /// The contract of running the cell over a sequence, and Swift source of the learner's own.
  package let forward: Function
  package let forwardSource: String
  /// The contract of its gradient, and Swift source of the learner's own.
  package let backward: Function
  package let backwardSource: String
  /// What the loss depends on.
  package let parameters: [Parameter]
  /// The arguments of the forward at a point.
  package let forwardArguments: @Sendable ([String: Value]) throws -> [Value]
  /// Swift source of a function that collects the caches of all steps from those arguments.
  package let stepsSource: String
  /// The loss of the forward's answer, through the reference head.
  package let loss: @Sendable (_ point: [String: Value], _ answer: Value) throws -> Double
  /// The arguments of the backward: upstream gradients of that loss, and the collected caches.
  package let backwardArguments:
    @Sendable (_ point: [String: Value], _ answer: Value, _ steps: Value) throws -> [Value]
  /// Of which parameter each output of the backward is the gradient.
  package let pairs: [(output: String, parameter: String)]

  package init(
    name: String, title: String, slugs: [String],
    forward: (contract: Function, source: String), backward: (contract: Function, source: String),
    stepsSource: String, parameters: [Parameter], pairs: KeyValuePairs<String, String>,
    forwardArguments: @escaping @Sendable ([String: Value]) throws -> [Value],
    loss: @escaping @Sendable ([String: Value], Value) throws -> Double,
    backwardArguments: @escaping @Sendable ([String: Value], Value, Value) throws -> [Value]
  ) {
    (self.name, self.title, self.slugs) = (name, title, slugs)
    (self.forward, forwardSource) = forward
    (self.backward, backwardSource) = backward
    self.parameters = parameters
    self.pairs = pairs.map { (output: $0.key, parameter: $0.value) }
    self.stepsSource = stepsSource
    self.forwardArguments = forwardArguments
    self.loss = loss
    self.backwardArguments = backwardArguments
  }

  /// All cells that a learner can put together.
  package static let all: [OwnCell] = [rnn, lstm, gru, gruAfter]

  /// The cell with a name, or nil.
  package static func named(_ name: String) -> OwnCell? { all.first { $0.name == name } }
}
