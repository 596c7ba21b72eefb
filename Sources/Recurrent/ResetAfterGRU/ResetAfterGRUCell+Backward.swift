extension ResetAfterGRUCell {
  /// Returns the gradients of a loss by backpropagation through time.
  ///
  /// Equation, for t from T down to 1, with the gradients of one step as in `stepBackward`:
  /// the step's upstream gradient is `dh[t] + δ`, where δ is the gradient of h[t] that step t + 1 sent
  /// back; the gradients of W, U and both biases are the sums over all steps, and `dh0` is the last δ.
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
    upstream: Tensor<Scalar>, states: ResetAfterGRUStates<Scalar>,
    inputs: Tensor<Scalar>, initialState: Tensor<Scalar>
  ) -> ResetAfterGRUGradients<Scalar> {
    var gradients = ResetAfterGRUGradients<Scalar>()
    backward(
      upstream: upstream, states: states, inputs: inputs, initialState: initialState,
      into: &gradients)
    return gradients
  }

  /// Writes the gradients into buffers, whose storage is kept where it fits.
  ///
  /// Only the carry is computed step by step; the sums over time are products over T · N rows.
  public func backward(
    upstream: Tensor<Scalar>, states: ResetAfterGRUStates<Scalar>,
    inputs: Tensor<Scalar>, initialState: Tensor<Scalar>,
    into gradients: inout ResetAfterGRUGradients<Scalar>
  ) {
    requireRunShapes(inputs, initialState)
    requireShape(
      states.hiddenStates, [inputs.shape[0]] + initialState.shape, "The hidden states")
    requireShape(upstream, states.hiddenStates.shape, "The upstream gradient")
    carryBack(upstream, states, initialState, into: &gradients)
    collectRecurrentGradients(states, initialState, into: &gradients)
    collectInputGradients(inputs, into: &gradients)
  }

  /// Fills both shares' gradients, and `dh0`, which carries the hidden state's on the way.
  private func carryBack(
    _ upstream: Tensor<Scalar>, _ states: ResetAfterGRUStates<Scalar>,
    _ initialState: Tensor<Scalar>, into gradients: inout ResetAfterGRUGradients<Scalar>
  ) {
    let batch = initialState.shape[0]
    gradients.dInputShares.reuse(asShape: states.gates.shape)
    gradients.dRecurrentShares.reuse(asShape: states.gates.shape)
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

  /// Takes the gradient of one step's hidden state back to the former one.
  private func stepBack(
    _ rows: Range<Int>, _ states: ResetAfterGRUStates<Scalar>, _ former: MatrixView<Scalar>,
    into gradients: inout ResetAfterGRUGradients<Scalar>
  ) {
    withMatrices(states.gates, states.recurrentShares) { gates, shares in
      let cache = ResetAfterGRUCache(
        gates: gates.rows(rows), recurrentShare: shares.rows(rows), former: former)
      gradients.dInputShares.withMutableMatrix { di in
        gradients.dRecurrentShares.withMutableMatrix { all in
          let ds = all.rows(rows)
          gradients.dh0.withMutableMatrix { dHiddenState in
            backResetAfterGRU(cache, dHiddenState: dHiddenState, into: di.rows(rows), ds)
            parameters.U.withMatrix {
              multiply(ds.readOnly, $0, into: dHiddenState, accumulating: true)
            }
          }
        }
      }
    }
  }
}
