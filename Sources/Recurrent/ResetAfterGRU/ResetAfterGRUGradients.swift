/// The gradients of a run of a GRU that resets after the product.
public struct ResetAfterGRUGradients<Scalar: RealScalar>: Equatable, Sendable {
  /// ∂L/∂x at every step, T × N × D.
  public var dx: Tensor<Scalar>

  /// ∂L/∂h₀, with respect to the initial state, N × H.
  public var dh0: Tensor<Scalar>

  /// ∂L/∂W, 3H × D, summed over time and batch.
  public var dW: Tensor<Scalar>

  /// ∂L/∂U, 3H × H, summed over time and batch.
  public var dU: Tensor<Scalar>

  /// ∂L/∂bi, 3H, summed over time and batch.
  public var dbi: Tensor<Scalar>

  /// ∂L/∂bh, 3H, summed over time and batch; it differs from dbi in the candidate's block.
  public var dbh: Tensor<Scalar>

  /// The gradient of the input's share, for the row blocks r, z, n, T × N × 3H.
  public var dInputShares: Tensor<Scalar>

  /// The gradient of the hidden state's share, for the row blocks r, z, n, T × N × 3H.
  public var dRecurrentShares: Tensor<Scalar>

  /// Creates empty buffers, which take their shapes at the first backward pass.
  public init() {
    (dx, dh0, dW, dU, dbi, dbh) = (.empty, .empty, .empty, .empty, .empty, .empty)
    (dInputShares, dRecurrentShares) = (.empty, .empty)
  }
}

/// The gradients of one step of a GRU that resets after the product.
public struct ResetAfterGRUStepGradients<Scalar: RealScalar>: Equatable, Sendable {
  /// ∂L/∂x, N × D.
  public var dx: Tensor<Scalar>

  /// ∂L/∂h, with respect to the former hidden state, N × H.
  public var dh: Tensor<Scalar>

  /// ∂L/∂W, 3H × D.
  public var dW: Tensor<Scalar>

  /// ∂L/∂U, 3H × H.
  public var dU: Tensor<Scalar>

  /// ∂L/∂bi, 3H.
  public var dbi: Tensor<Scalar>

  /// ∂L/∂bh, 3H.
  public var dbh: Tensor<Scalar>
}
