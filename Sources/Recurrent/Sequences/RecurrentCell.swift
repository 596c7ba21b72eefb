/// A cell that reads a sequence step by step and carries a state from each step to the next.
public protocol RecurrentCell<Scalar>: Sendable {
  /// The number type of inputs, states and parameters.
  associatedtype Scalar

  /// What is carried from step to step: the hidden state, and for an LSTM the cell state beside it.
  associatedtype State: Sendable

  /// All states of one run, which are also the cache of its backward pass.
  associatedtype States: RecurrentStates<Scalar, State>

  /// Reads a whole sequence.
  ///
  /// Shapes: inputs T × N × D, from a state for N sequences, give states for T steps.
  func forward(_ inputs: Tensor<Scalar>, from initialState: State) -> States
}

/// The states that a cell went through while it read a sequence.
public protocol RecurrentStates<Scalar, State>: Sendable {
  /// The number type of the states.
  associatedtype Scalar: RealScalar

  /// What is carried from step to step.
  associatedtype State: Sendable

  /// The hidden state after each step, T × N × H.
  var hiddenStates: Tensor<Scalar> { get }

  /// The state after the last step.
  var finalState: State { get }

  /// Returns the state of each sequence after its own number of steps.
  ///
  /// - Precondition: There is one length for each sequence, all in 1 ... T.
  func state(atLengths lengths: [Int]) -> State
}
