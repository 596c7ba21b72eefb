/// What an LSTM carries from step to step: the hidden state and, beside it, the cell state.
///
/// A gradient with respect to both has the same shape, so that it is an `LSTMState` too.
///
/// Shapes: both N × H.
public struct LSTMState<Scalar: RealScalar>: Equatable, Sendable {
  /// The hidden state h, which gates and heads see, N × H.
  public var hiddenState: Tensor<Scalar>

  /// The cell state c, which only the cell sees, N × H.
  public var cellState: Tensor<Scalar>

  /// Creates a state from its two parts.
  ///
  /// - Precondition: Both are matrices of the same shape.
  public init(hiddenState: Tensor<Scalar>, cellState: Tensor<Scalar>) {
    requireRank(hiddenState, 2, "The hidden state")
    requireShape(cellState, hiddenState.shape, "The cell state")
    self.hiddenState = hiddenState
    self.cellState = cellState
  }

  /// Returns the state before anything was read.
  public static func zeros(batch: Int, hiddenSize: Int) -> LSTMState {
    LSTMState(hiddenState: .zeros(batch, hiddenSize), cellState: .zeros(batch, hiddenSize))
  }
}

/// The result of one step of an LSTM, which is also the cache of its backward.
///
/// Shapes: all N × H.
public struct LSTMStep<Scalar: RealScalar>: Equatable, Sendable {
  /// The input gate i, values in (0, 1).
  public var inputGate: Tensor<Scalar>

  /// The forget gate f, values in (0, 1); 1 keeps the old cell state.
  public var forgetGate: Tensor<Scalar>

  /// The output gate o, values in (0, 1).
  public var outputGate: Tensor<Scalar>

  /// The candidate g, values in (−1, 1).
  public var candidate: Tensor<Scalar>

  /// The cell state c′ after the step.
  public var cellState: Tensor<Scalar>

  /// The hidden state h′ after the step.
  public var hiddenState: Tensor<Scalar>

  /// Creates a step from its parts.
  public init(
    inputGate: Tensor<Scalar>, forgetGate: Tensor<Scalar>, outputGate: Tensor<Scalar>,
    candidate: Tensor<Scalar>, cellState: Tensor<Scalar>, hiddenState: Tensor<Scalar>
  ) {
    self.inputGate = inputGate
    self.forgetGate = forgetGate
    self.outputGate = outputGate
    self.candidate = candidate
    self.cellState = cellState
    self.hiddenState = hiddenState
  }

  /// What the next step starts from.
  public var state: LSTMState<Scalar> {
    LSTMState(hiddenState: hiddenState, cellState: cellState)
  }

  /// All four blocks side by side, i, f, o, g, N × 4H.
  var gates: Tensor<Scalar> {
    inputGate.joined(with: forgetGate).joined(with: outputGate).joined(with: candidate)
  }
}
