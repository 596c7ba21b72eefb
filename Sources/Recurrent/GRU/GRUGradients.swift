/// The gradients of a run of a GRU over a sequence.
public struct GRUGradients<Scalar: RealScalar>: Equatable, Sendable {
  /// ∂L/∂x at every step, T × N × D.
  public var dx: Tensor<Scalar>

  /// ∂L/∂h₀, with respect to the initial state, N × H.
  public var dh0: Tensor<Scalar>

  /// ∂L/∂W, 3H × D, summed over time and batch.
  public var dW: Tensor<Scalar>

  /// ∂L/∂U, 3H × H, summed over time and batch.
  public var dU: Tensor<Scalar>

  /// ∂L/∂b, 3H, summed over time and batch.
  public var db: Tensor<Scalar>

  /// ∂L/∂a at every step, for the row blocks z, r, n, T × N × 3H; all the others follow from it.
  public var dPreActivations: Tensor<Scalar>

  /// ∂L/∂(r ⊙ h) of the step at hand, N × H.
  var dResetState: Tensor<Scalar>

  /// Creates empty buffers, which take their shapes at the first backward pass.
  public init() {
    (dx, dh0, dW, dU, db) = (.empty, .empty, .empty, .empty, .empty)
    (dPreActivations, dResetState) = (.empty, .empty)
  }
}

/// The gradients of one step of a GRU.
public struct GRUStepGradients<Scalar: RealScalar>: Equatable, Sendable {
  /// ∂L/∂x, N × D.
  public var dx: Tensor<Scalar>

  /// ∂L/∂h, with respect to the former hidden state, N × H.
  public var dh: Tensor<Scalar>

  /// ∂L/∂W, 3H × D.
  public var dW: Tensor<Scalar>

  /// ∂L/∂U, 3H × H.
  public var dU: Tensor<Scalar>

  /// ∂L/∂b, 3H.
  public var db: Tensor<Scalar>
}
