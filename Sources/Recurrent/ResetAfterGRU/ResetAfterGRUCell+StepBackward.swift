extension ResetAfterGRUCell {
  /// Returns the gradients of a loss, given its gradient with respect to the new hidden state.
  ///
  /// Equation: `di_n = dh′ ⊙ (1−z) ⊙ (1−n²)`, `di_z = dh′ ⊙ (h − n) ⊙ z(1−z)`,
  /// `di_r = di_n ⊙ q ⊙ r(1−r)`; the hidden state's share has the same gradients but for
  /// `ds_n = di_n ⊙ r`; then `dh = dh′ ⊙ z + ds U`, `dx = di W`, `dW = diᵀ x`, `dU = dsᵀ h`, and the
  /// biases' gradients are the sums of di and of ds over the batch.
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
    upstream: Tensor<Scalar>, step: ResetAfterGRUStep<Scalar>,
    input: Tensor<Scalar>, previousState: Tensor<Scalar>
  ) -> ResetAfterGRUStepGradients<Scalar> {
    requireRank(input, 2, "The input")
    let gradients = backward(
      upstream: .stacking([upstream]), states: ResetAfterGRUStates(steps: [step]),
      inputs: .stacking([input]), initialState: previousState)
    return ResetAfterGRUStepGradients(
      dx: gradients.dx[slice: 0], dh: gradients.dh0, dW: gradients.dW, dU: gradients.dU,
      dbi: gradients.dbi, dbh: gradients.dbh)
  }
}
