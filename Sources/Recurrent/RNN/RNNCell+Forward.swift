extension RNNCell: RecurrentCell {
  /// Reads a whole sequence.
  ///
  /// Equation: `h[t] = tanh(x[t] Wxhᵀ + h[t−1] Whhᵀ + b)`, from `h[0]`.
  ///
  /// Shapes: inputs T × N × D and the initial state N × H give hidden states of T × N × H.
  ///
  /// - Precondition: There is at least one time step, and the sizes agree with the parameters.
  public func forward(
    _ inputs: Tensor<Scalar>, from initialState: Tensor<Scalar>
  ) -> RNNStates<Scalar> {
    var states = RNNStates<Scalar>()
    forward(inputs, from: initialState, into: &states)
    return states
  }

  /// Reads a whole sequence into a buffer, whose storage is kept if it fits.
  ///
  /// The input's share of all T · N pre-activations is one product before the loop, because it
  /// never waits for a hidden state; only `h Whhᵀ` has to be computed step by step.
  public func forward(
    _ inputs: Tensor<Scalar>, from initialState: Tensor<Scalar>,
    into states: inout RNNStates<Scalar>
  ) {
    requireRunShapes(inputs, initialState)
    let (steps, batch) = (inputs.shape[0], inputs.shape[1])
    affine(inputs, weight: parameters.Wxh, bias: parameters.b, into: &states.hiddenStates)
    withMatrices(initialState, parameters.Whh) { initial, Whh in
      states.hiddenStates.withMutableMatrix { hidden in
        withContiguousRows(Whh.transposed) { weight in
          for t in 0..<steps {
            let current = hidden.rows(t * batch..<(t + 1) * batch)
            let former =
              t == 0 ? initial : hidden.rows((t - 1) * batch..<t * batch).readOnly
            multiply(former, weight, into: current, accumulating: true)
            applyTanh(to: current)
          }
        }
      }
    }
  }

  func requireRunShapes(_ inputs: Tensor<Scalar>, _ initialState: Tensor<Scalar>) {
    requireSequence(inputs, inputSize: parameters.inputSize)
    requireShape(initialState, [inputs.shape[1], parameters.hiddenSize], "The initial state")
  }
}
