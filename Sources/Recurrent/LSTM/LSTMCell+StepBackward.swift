extension LSTMCell {
  /// Returns the gradients of a loss, given its gradients with respect to both new states.
  ///
  /// Equation: `dc̄ = dc′ + dh′ ⊙ o ⊙ (1 − tanh² c′)`; `da_i = dc̄ ⊙ g ⊙ i(1−i)`,
  /// `da_f = dc̄ ⊙ c ⊙ f(1−f)`, `da_o = dh′ ⊙ tanh c′ ⊙ o(1−o)`, `da_g = dc̄ ⊙ i ⊙ (1−g²)`; then
  /// `[dh | dx] = da W`, `dc = dc̄ ⊙ f`, `dW = daᵀ [h | x]`, `db = Σ da` over the batch.
  ///
  /// Shapes: input N × D, all states N × H.
  ///
  /// - Parameters:
  ///   - upstream: ∂L/∂h′ and ∂L/∂c′.
  ///   - step: What `step` returned.
  ///   - input: The input x of the step.
  ///   - previousState: The state (h, c) before the step.
  /// - Precondition: The sizes agree with the parameters and with each other.
  public func stepBackward(
    upstream: LSTMState<Scalar>, step: LSTMStep<Scalar>,
    input: Tensor<Scalar>, previousState: LSTMState<Scalar>
  ) -> LSTMStepGradients<Scalar> {
    requireRank(input, 2, "The input")
    let gradients = backward(
      upstream: .stacking([upstream.hiddenState]), finalCellUpstream: upstream.cellState,
      states: LSTMStates(steps: [step]), inputs: .stacking([input]), initialState: previousState)
    return LSTMStepGradients(
      dx: gradients.dx[slice: 0], dh: gradients.dh0, dc: gradients.dc0, dW: gradients.dW,
      db: gradients.db)
  }
}
