extension GRUCell {
  /// Returns the gradients of a loss, given its gradient with respect to the new hidden state.
  ///
  /// Equation: `da_z = dh′ ⊙ (n − h) ⊙ z(1−z)`, `da_n = dh′ ⊙ z ⊙ (1−n²)`, `ρ = da_n U_n`,
  /// `da_r = ρ ⊙ h ⊙ r(1−r)`; then `dh = dh′ ⊙ (1−z) + ρ ⊙ r + da_z U_z + da_r U_r`, `dx = da W`,
  /// `dW = daᵀ x`, `dU` is `da_zᵀ h`, `da_rᵀ h` and `da_nᵀ (r ⊙ h)`, and `db = Σ da` over the batch.
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
    upstream: Tensor<Scalar>, step: GRUStep<Scalar>,
    input: Tensor<Scalar>, previousState: Tensor<Scalar>
  ) -> GRUStepGradients<Scalar> {
    requireRank(input, 2, "The input")
    let gradients = backward(
      upstream: .stacking([upstream]),
      states: GRUStates(steps: [step], initialState: previousState),
      inputs: .stacking([input]), initialState: previousState)
    return GRUStepGradients(
      dx: gradients.dx[slice: 0], dh: gradients.dh0, dW: gradients.dW, dU: gradients.dU,
      db: gradients.db)
  }
}
