extension RNNCell {
  /// Runs a sequence in chunks and returns gradients that do not cross from one to the next.
  ///
  /// The hidden state is handed on by value; the carry of the way back is dropped at each border. The
  /// result is the gradient with the states that were handed over held constant.
  ///
  /// Shapes: upstream T × N × H, inputs T × N × D, initial state N × H.
  ///
  /// - Parameters:
  ///   - upstream: The immediate ∂L/∂h[t] at every step.
  ///   - inputs: The sequence to read.
  ///   - initialState: The hidden state h[0] before the first step.
  ///   - chunkLength: The number of steps in a chunk; the last one may be shorter.
  /// - Precondition: The chunk length is positive, and the sizes agree.
  ///
  /// Source: R. J. Williams and J. Peng, "An efficient gradient-based algorithm for on-line training
  /// of recurrent network trajectories", 1990.
  public func truncatedBackward(
    upstream: Tensor<Scalar>, inputs: Tensor<Scalar>, initialState: Tensor<Scalar>,
    chunkLength: Int
  ) -> RNNGradients<Scalar> {
    precondition(chunkLength > 0, "A chunk needs at least one step, not \(chunkLength).")
    let steps = inputs.shape[0]
    let states = forward(inputs, from: initialState)
    let parts = stride(from: 0, to: steps, by: chunkLength).map { start in
      let chunk = start..<min(start + chunkLength, steps)
      return backward(
        upstream: upstream[slices: chunk],
        states: RNNStates(hiddenStates: states.hiddenStates[slices: chunk]),
        inputs: inputs[slices: chunk],
        initialState: start == 0 ? initialState : states.hiddenStates[slice: start - 1])
    }
    return parts.dropFirst().reduce(into: parts[0]) { total, part in
      total.dx = total.dx.followed(by: part.dx)
      total.dPreActivations = total.dPreActivations.followed(by: part.dPreActivations)
      total.dWxh = total.dWxh.combined(with: part.dWxh, +)
      total.dWhh = total.dWhh.combined(with: part.dWhh, +)
      total.db = total.db.combined(with: part.db, +)
    }
  }
}
