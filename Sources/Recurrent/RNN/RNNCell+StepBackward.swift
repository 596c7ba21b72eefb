/// The gradients of one step of a plain recurrent cell.
public struct RNNStepGradients<Scalar: RealScalar>: Equatable, Sendable {
  /// ∂L/∂x, N × D.
  public var dx: Tensor<Scalar>

  /// ∂L/∂h, with respect to the former hidden state, N × H.
  public var dh: Tensor<Scalar>

  /// ∂L/∂Wxh, H × D.
  public var dWxh: Tensor<Scalar>

  /// ∂L/∂Whh, H × H.
  public var dWhh: Tensor<Scalar>

  /// ∂L/∂b, H.
  public var db: Tensor<Scalar>
}

extension RNNCell {
  /// Returns the gradients of a loss, given its gradient with respect to the new hidden state.
  ///
  /// Equation: `da = dh′ ⊙ (1 − h′²)`, then `dx = da Wxh`, `dh = da Whh`, `dWxh = daᵀ x`,
  /// `dWhh = daᵀ h`, `db = Σ da` over the batch.
  ///
  /// Shapes: upstream N × H, input N × D, former state N × H.
  ///
  /// - Parameters:
  ///   - upstream: ∂L/∂h′.
  ///   - step: What `step` returned.
  ///   - input: The input x of the step.
  ///   - previousState: The hidden state h before the step.
  /// - Precondition: The sizes agree with the parameters and with each other.
  public func stepBackward(
    upstream: Tensor<Scalar>, step: RNNStep<Scalar>,
    input: Tensor<Scalar>, previousState: Tensor<Scalar>
  ) -> RNNStepGradients<Scalar> {
    requireStepShapes(input, previousState)
    requireShape(upstream, previousState.shape, "The upstream gradient")
    requireShape(step.hiddenState, previousState.shape, "The new hidden state")
    let dPreActivation = upstream.combined(with: step.hiddenState) { dh, h in dh * (1 - h * h) }
    return RNNStepGradients(
      dx: matmul(dPreActivation, parameters.Wxh),
      dh: matmul(dPreActivation, parameters.Whh),
      dWxh: matmul(dPreActivation, input, transposingLeft: true),
      dWhh: matmul(dPreActivation, previousState, transposingLeft: true),
      db: dPreActivation.sum(axes: [0]))
  }
}
