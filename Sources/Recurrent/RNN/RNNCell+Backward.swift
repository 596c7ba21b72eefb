extension RNNCell {
  /// Returns the gradients of a loss by backpropagation through time.
  ///
  /// Equation, for t from T down to 1: `δ[t] = dh[t] + da[t+1] Whh`, `da[t] = δ[t] ⊙ (1 − h[t]²)`,
  /// `dx[t] = da[t] Wxh`; then `dWxh = Σ da[t]ᵀ x[t]`, `dWhh = Σ da[t]ᵀ h[t−1]`, `db = Σ da[t]`,
  /// `dh0 = da[1] Whh`.
  ///
  /// Shapes: upstream T × N × H, inputs T × N × D, initial state N × H.
  ///
  /// - Parameters:
  ///   - upstream: The immediate ∂L/∂h[t] at every step, without what later steps send back.
  ///   - states: What `forward` returned.
  ///   - inputs: The sequence that was read.
  ///   - initialState: The hidden state h[0] before the first step.
  /// - Precondition: The sizes agree with the parameters and with each other.
  ///
  /// Source: P. J. Werbos, "Backpropagation Through Time: What It Does and How to Do It", 1990.
  public func backward(
    upstream: Tensor<Scalar>, states: RNNStates<Scalar>,
    inputs: Tensor<Scalar>, initialState: Tensor<Scalar>
  ) -> RNNGradients<Scalar> {
    var gradients = RNNGradients<Scalar>()
    backward(
      upstream: upstream, states: states, inputs: inputs, initialState: initialState,
      into: &gradients)
    return gradients
  }

  /// Writes the gradients into buffers, whose storage is kept where it fits.
  ///
  /// Only the carry is computed step by step; the sums over time are products over T · N rows.
  public func backward(
    upstream: Tensor<Scalar>, states: RNNStates<Scalar>,
    inputs: Tensor<Scalar>, initialState: Tensor<Scalar>,
    into gradients: inout RNNGradients<Scalar>
  ) {
    requireRunShapes(inputs, initialState)
    let runShape = [inputs.shape[0]] + initialState.shape
    requireShape(states.hiddenStates, runShape, "The hidden states")
    requireShape(upstream, runShape, "The upstream gradient")
    carryBack(upstream, states, into: &gradients)
    collectWeightGradients(states, initialState, into: &gradients)
    gradients.dWxh.reuse(asShape: parameters.Wxh.shape)
    gradients.dx.reuse(asShape: inputs.shape)
    withMatrices(gradients.dPreActivations, inputs) { da, inputs in
      gradients.dWxh.withMutableMatrix {
        multiply(da.transposed, inputs, into: $0, accumulating: false)
      }
      parameters.Wxh.withMatrix { Wxh in
        gradients.dx.withMutableMatrix { multiply(da, Wxh, into: $0, accumulating: false) }
      }
    }
  }

  /// Fills `dPreActivations` and `dh0`, the newest step first.
  private func carryBack(
    _ upstream: Tensor<Scalar>, _ states: RNNStates<Scalar>,
    into gradients: inout RNNGradients<Scalar>
  ) {
    let (steps, batch) = (upstream.shape[0], upstream.shape[1])
    gradients.dh0.reuse(asShape: [batch, parameters.hiddenSize])
    gradients.dPreActivations.reuse(asShape: upstream.shape)
    withMatrices(states.hiddenStates, parameters.Whh) { hidden, Whh in
      gradients.dPreActivations.withMutableMatrix { da in
        upstream.withMatrix { _ = da.elements.update(fromContentsOf: $0.elements) }
        for t in (0..<steps).reversed() {
          let rows = t * batch..<(t + 1) * batch
          multiplyByTanhSlope(of: hidden.rows(rows), da.rows(rows))
          guard t > 0 else { break }
          let former = da.rows((t - 1) * batch..<t * batch)
          multiply(da.rows(rows).readOnly, Whh, into: former, accumulating: true)
        }
        gradients.dh0.withMutableMatrix {
          multiply(da.rows(0..<batch).readOnly, Whh, into: $0, accumulating: false)
        }
      }
    }
  }

  /// Fills `dWhh` and `db`: step 1 read the initial state, every other step the one before it.
  private func collectWeightGradients(
    _ states: RNNStates<Scalar>, _ initialState: Tensor<Scalar>,
    into gradients: inout RNNGradients<Scalar>
  ) {
    let batch = initialState.shape[0]
    gradients.dWhh.reuse(asShape: parameters.Whh.shape)
    gradients.db.reuse(asShape: parameters.b.shape)
    gradients.dPreActivations.withMatrix { da in
      gradients.db.withMutableMatrix { sumRows(of: da, into: $0) }
      withMatrices(initialState, states.hiddenStates) { initial, hidden in
        gradients.dWhh.withMutableMatrix { dWhh in
          let first = da.rows(0..<batch).transposed
          multiply(first, initial, into: dWhh, accumulating: false)
          let later = da.rows(batch..<da.rows).transposed
          let former = hidden.rows(0..<da.rows - batch)
          multiply(later, former, into: dWhh, accumulating: true)
        }
      }
    }
  }
}
