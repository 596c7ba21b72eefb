extension GRUCell {
  /// Returns the gradients of a loss by backpropagation through time.
  ///
  /// Equation, for t from T down to 1, with the gradients of one step as in `stepBackward`:
  /// the step's upstream gradient is `dh[t] + δ`, where δ is the gradient of h[t] that step t + 1 sent
  /// back; the gradients of W, U and b are the sums over all steps, and `dh0` is the last δ.
  ///
  /// Shapes: upstream T × N × H, inputs T × N × D, initial state N × H.
  ///
  /// - Parameters:
  ///   - upstream: The immediate ∂L/∂h[t] at every step, without what later steps send back.
  ///   - states: What `forward` returned.
  ///   - inputs: The sequence that was read.
  ///   - initialState: The hidden state h[0] before the first step.
  /// - Precondition: The sizes agree with the parameters and with each other.
  public func backward(
    upstream: Tensor<Scalar>, states: GRUStates<Scalar>,
    inputs: Tensor<Scalar>, initialState: Tensor<Scalar>
  ) -> GRUGradients<Scalar> {
    var gradients = GRUGradients<Scalar>()
    backward(
      upstream: upstream, states: states, inputs: inputs, initialState: initialState,
      into: &gradients)
    return gradients
  }

  /// Writes the gradients into buffers, whose storage is kept where it fits.
  ///
  /// Only the carry is computed step by step; the sums over time are products over T · N rows.
  public func backward(
    upstream: Tensor<Scalar>, states: GRUStates<Scalar>,
    inputs: Tensor<Scalar>, initialState: Tensor<Scalar>,
    into gradients: inout GRUGradients<Scalar>
  ) {
    requireRunShapes(inputs, initialState)
    requireShape(
      states.hiddenStates, [inputs.shape[0]] + initialState.shape, "The hidden states")
    requireShape(upstream, states.hiddenStates.shape, "The upstream gradient")
    carryBack(upstream, states, initialState, into: &gradients)
    collectRecurrentGradients(states, initialState, into: &gradients)
    collectInputGradients(inputs, into: &gradients)
  }

  /// Fills `dPreActivations` and `dh0`, which carries the hidden state's gradient on the way.
  private func carryBack(
    _ upstream: Tensor<Scalar>, _ states: GRUStates<Scalar>, _ initialState: Tensor<Scalar>,
    into gradients: inout GRUGradients<Scalar>
  ) {
    let batch = initialState.shape[0]
    gradients.dPreActivations.reuse(asShape: states.gates.shape)
    gradients.dResetState.reuse(asShape: initialState.shape)
    gradients.dh0 = .zeros(batch, parameters.hiddenSize)
    for t in (0..<upstream.shape[0]).reversed() {
      let rows = t * batch..<(t + 1) * batch
      upstream.withMatrix { upstream in
        gradients.dh0.withMutableMatrix { addElements(of: upstream.rows(rows), to: $0) }
      }
      withMatrices(states.hiddenStates, initialState) { hidden, initial in
        let former = t == 0 ? initial : hidden.rows((t - 1) * batch..<t * batch)
        stepBack(rows, states, former, into: &gradients)
      }
    }
  }

  /// Takes the gradient of one step's hidden state back along all four routes to the former one.
  private func stepBack(
    _ rows: Range<Int>, _ states: GRUStates<Scalar>, _ former: MatrixView<Scalar>,
    into gradients: inout GRUGradients<Scalar>
  ) {
    let size = parameters.hiddenSize
    withMatrices(states.gates, parameters.U) { gates, U in
      let gates = gates.rows(rows)
      gradients.dPreActivations.withMutableMatrix { all in
        let da = all.rows(rows)
        gradients.dh0.withMutableMatrix { dHiddenState in
          gradients.dResetState.withMutableMatrix { dResetState in
            backGRUBlend(gates: gates, former: former, dHiddenState: dHiddenState, into: da)
            multiply(
              da.readOnly.columns(2 * size..<3 * size), U.rows(2 * size..<3 * size),
              into: dResetState, accumulating: false)
            backGRUReset(
              gates: gates, former: former, dResetState: dResetState.readOnly,
              dHiddenState: dHiddenState, into: da)
            multiply(
              da.readOnly.columns(0..<2 * size), U.rows(0..<2 * size), into: dHiddenState,
              accumulating: true)
          }
        }
      }
    }
  }
}
