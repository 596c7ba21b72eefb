extension LSTMCell {
  /// Returns the Jacobian of one step with respect to the former state, for one sequence of a batch.
  ///
  /// Rows and columns are hidden state first: entry (u, v) is the derivative of entry u of
  /// `[h′ | c′]` with respect to entry v of `[h | c]`.
  ///
  /// Equation: `∂c′/∂c = diag f`; `∂c′/∂h = diag(c ⊙ f(1−f)) W_f + diag(g ⊙ i(1−i)) W_i +
  /// diag(i ⊙ (1−g²)) W_g`, with the columns of W that read h; with `κ = o ⊙ (1 − tanh² c′)`,
  /// `∂h′/∂c = diag(κ ⊙ f)` and `∂h′/∂h = diag(tanh c′ ⊙ o(1−o)) W_o + diag(κ) ∂c′/∂h`.
  ///
  /// Shapes: 2H × 2H.
  ///
  /// - Parameters:
  ///   - step: What `step` returned.
  ///   - previousState: The state (h, c) before the step.
  ///   - row: The sequence in the batch, from 0.
  /// - Precondition: The sizes agree with the parameters, and the row exists.
  public func stepJacobian(
    of step: LSTMStep<Scalar>, previousState: LSTMState<Scalar>, row: Int = 0
  ) -> Tensor<Scalar> {
    let size = parameters.hiddenSize
    requireShape(previousState.cellState, step.cellState.shape, "The former cell state")
    requireShape(step.cellState, [step.cellState.shape[0], size], "The new cell state")
    var jacobian = Tensor<Scalar>.zeros(2 * size, 2 * size)
    for unit in 0..<size {
      let (i, f) = (step.inputGate[row, unit], step.forgetGate[row, unit])
      let (o, g) = (step.outputGate[row, unit], step.candidate[row, unit])
      let squashed = Scalar.tanh(step.cellState[row, unit])
      let revealed = o * (1 - squashed * squashed)
      let dInput = g * i * (1 - i)
      let dForget = previousState.cellState[row, unit] * f * (1 - f)
      let dOutput = squashed * o * (1 - o)
      let dCandidate = i * (1 - g * g)
      for source in 0..<size {
        let throughCell =
          dInput * parameters.W[unit, source] + dForget * parameters.W[size + unit, source]
          + dCandidate * parameters.W[3 * size + unit, source]
        jacobian[size + unit, source] = throughCell
        jacobian[unit, source] =
          dOutput * parameters.W[2 * size + unit, source] + revealed * throughCell
      }
      jacobian[size + unit, size + unit] = f
      jacobian[unit, size + unit] = revealed * f
    }
    return jacobian
  }
}
