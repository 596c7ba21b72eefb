/// The gradients of a run of a plain recurrent cell over a sequence.
public struct RNNGradients<Scalar: RealScalar>: Equatable, Sendable {
  /// ∂L/∂x at every step, T × N × D.
  public var dx: Tensor<Scalar>

  /// ∂L/∂h₀, with respect to the initial state, N × H.
  public var dh0: Tensor<Scalar>

  /// ∂L/∂Wxh, H × D, summed over time and batch.
  public var dWxh: Tensor<Scalar>

  /// ∂L/∂Whh, H × H, summed over time and batch.
  public var dWhh: Tensor<Scalar>

  /// ∂L/∂b, H, summed over time and batch.
  public var db: Tensor<Scalar>

  /// ∂L/∂a at every step, where `h = tanh a`, T × N × H; all the others follow from it.
  public var dPreActivations: Tensor<Scalar>

  /// Creates empty buffers, which take their shapes at the first backward pass.
  public init() {
    (dx, dh0, dWxh, dWhh, db, dPreActivations) = (.empty, .empty, .empty, .empty, .empty, .empty)
  }
}
