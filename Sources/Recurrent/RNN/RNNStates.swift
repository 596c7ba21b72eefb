/// The result of one step of a plain recurrent cell, which is also the cache of its backward.
public struct RNNStep<Scalar: RealScalar>: Equatable, Sendable {
  /// The hidden state h′ after the step, N × H.
  public var hiddenState: Tensor<Scalar>

  /// Creates a step from its hidden state.
  public init(hiddenState: Tensor<Scalar>) {
    self.hiddenState = hiddenState
  }
}

/// The hidden states of a run of a plain recurrent cell, which are also the cache of its backward.
public struct RNNStates<Scalar: RealScalar>: RecurrentStates, Equatable {
  /// The hidden state after each step, T × N × H.
  public var hiddenStates: Tensor<Scalar>

  /// Creates an empty buffer, which takes its shape at the first run.
  public init() {
    hiddenStates = .empty
  }

  /// Creates states from the hidden state after each step, T × N × H.
  ///
  /// - Precondition: The tensor has three axes and at least one time step.
  public init(hiddenStates: Tensor<Scalar>) {
    requireRank(hiddenStates, 3, "The hidden states")
    precondition(hiddenStates.shape[0] >= 1, "A run has at least one time step.")
    self.hiddenStates = hiddenStates
  }

  /// The hidden state after the last step, N × H.
  public var finalState: Tensor<Scalar> { hiddenStates[slice: hiddenStates.shape[0] - 1] }

  /// Returns the hidden state of each sequence after its own number of steps, N × H.
  ///
  /// - Precondition: There is one length for each sequence, all in 1 ... T.
  public func state(atLengths lengths: [Int]) -> Tensor<Scalar> {
    readout(hiddenStates, atLengths: lengths)
  }
}
