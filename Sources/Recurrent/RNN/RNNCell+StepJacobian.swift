extension RNNCell {
  /// Returns the Jacobian of one step with respect to the former hidden state, for one sequence.
  ///
  /// Entry (u, v) is the derivative of entry u of h′ with respect to entry v of h.
  ///
  /// Equation: `∂h′/∂h = diag(1 − h′²) Whh`, which needs the new state only.
  ///
  /// Shapes: H × H.
  ///
  /// - Parameters:
  ///   - hiddenState: The new hidden state h′, N × H.
  ///   - row: The sequence in the batch, from 0.
  /// - Precondition: The size agrees with the parameters, and the row exists.
  public func stepJacobian(of hiddenState: Tensor<Scalar>, row: Int = 0) -> Tensor<Scalar> {
    let size = parameters.hiddenSize
    requireRank(hiddenState, 2, "The new hidden state")
    requireShape(hiddenState, [hiddenState.shape[0], size], "The new hidden state")
    var jacobian = parameters.Whh
    for unit in 0..<size {
      let slope = 1 - hiddenState[row, unit] * hiddenState[row, unit]
      for source in 0..<size { jacobian.elements[unit * size + source] *= slope }
    }
    return jacobian
  }

  /// Returns the derivative of a later hidden state with respect to an earlier one.
  ///
  /// Equation: `∂h[t]/∂h[k] = J[t] J[t−1] ⋯ J[k+1]` with the step Jacobians J, the newest on the
  /// left; the identity for k = t.
  ///
  /// Shapes: states (T + 1) × H, of which row i is h[i], give H × H.
  ///
  /// - Parameters:
  ///   - states: The hidden states of one sequence, the initial one first.
  ///   - k: The number of the earlier state.
  ///   - t: The number of the later state.
  /// - Precondition: `0 ≤ k ≤ t`, the states exist, and their size agrees with the parameters.
  public func jacobian(
    through states: Tensor<Scalar>, from k: Int, to t: Int
  ) -> Tensor<Scalar> {
    precondition(
      k >= 0 && k <= t && t < states.shape[0],
      "There is no way from state \(k) to state \(t) of \(states.shape[0]).")
    let identity = Tensor<Scalar>.oneHot(
      Array(0..<parameters.hiddenSize), classes: parameters.hiddenSize)
    return (k..<t).reduce(identity) { chain, i in
      matmul(stepJacobian(of: states, row: i + 1), chain)
    }
  }
}
