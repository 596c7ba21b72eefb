/// The gradients of a run of an LSTM over a sequence.
public struct LSTMGradients<Scalar: RealScalar>: Equatable, Sendable {
  /// ∂L/∂x at every step, T × N × D.
  public var dx: Tensor<Scalar>

  /// ∂L/∂h₀, with respect to the initial hidden state, N × H.
  public var dh0: Tensor<Scalar>

  /// ∂L/∂c₀, with respect to the initial cell state, N × H.
  public var dc0: Tensor<Scalar>

  /// ∂L/∂W, 4H × (H + D), summed over time and batch.
  public var dW: Tensor<Scalar>

  /// ∂L/∂b, 4H, summed over time and batch.
  public var db: Tensor<Scalar>

  /// ∂L/∂a at every step, for the row blocks i, f, o, g, T × N × 4H; all the others follow from it.
  public var dPreActivations: Tensor<Scalar>

  /// What every step read, [h | x], T × N × (H + D).
  var readRows: Tensor<Scalar>

  /// ∂L/∂h of the step at hand, N × H.
  var dHiddenState: Tensor<Scalar>

  /// Creates empty buffers, which take their shapes at the first backward pass.
  public init() {
    (dx, dh0, dc0, dW, db) = (.empty, .empty, .empty, .empty, .empty)
    (dPreActivations, readRows, dHiddenState) = (.empty, .empty, .empty)
  }
}

/// The gradients of one step of an LSTM.
public struct LSTMStepGradients<Scalar: RealScalar>: Equatable, Sendable {
  /// ∂L/∂x, N × D.
  public var dx: Tensor<Scalar>

  /// ∂L/∂h, with respect to the former hidden state, N × H.
  public var dh: Tensor<Scalar>

  /// ∂L/∂c, with respect to the former cell state, N × H.
  public var dc: Tensor<Scalar>

  /// ∂L/∂W, 4H × (H + D).
  public var dW: Tensor<Scalar>

  /// ∂L/∂b, 4H.
  public var db: Tensor<Scalar>
}
