extension LSTMCell {
  /// Returns the gradients of a loss by backpropagation through time.
  ///
  /// Two carries run backwards. Equation, for t from T down to 1, with δ and ε zero after the last
  /// step: `dh̄ = dh[t] + δ`, `dc̄ = dc[t] + ε + dh̄ ⊙ o ⊙ (1 − tanh² c[t])`, where dc[t] is zero but
  /// at T; `da[t]` follows from both by the slopes of the gates; `[δ | dx[t]] = da[t] W`,
  /// `ε = dc̄ ⊙ f`; then `dW = Σ da[t]ᵀ [h[t−1] | x[t]]`, `db = Σ da[t]`, `dh0 = δ`, `dc0 = ε`.
  ///
  /// Shapes: upstream T × N × H, inputs T × N × D, the states N × H.
  ///
  /// - Parameters:
  ///   - upstream: The immediate ∂L/∂h[t] at every step, without what later steps send back.
  ///   - finalCellUpstream: ∂L/∂c[T] of the last cell state, or nil for zero.
  ///   - states: What `forward` returned.
  ///   - inputs: The sequence that was read.
  ///   - initialState: The state before the first step.
  /// - Precondition: The sizes agree with the parameters and with each other.
  public func backward(
    upstream: Tensor<Scalar>, finalCellUpstream: Tensor<Scalar>? = nil,
    states: LSTMStates<Scalar>, inputs: Tensor<Scalar>, initialState: LSTMState<Scalar>
  ) -> LSTMGradients<Scalar> {
    var gradients = LSTMGradients<Scalar>()
    backward(
      upstream: upstream, finalCellUpstream: finalCellUpstream, states: states, inputs: inputs,
      initialState: initialState, into: &gradients)
    return gradients
  }

  /// Writes the gradients into buffers, whose storage is kept where it fits.
  ///
  /// Only the carries are computed step by step; the sums over time are products over T · N rows.
  public func backward(
    upstream: Tensor<Scalar>, finalCellUpstream: Tensor<Scalar>? = nil,
    states: LSTMStates<Scalar>, inputs: Tensor<Scalar>, initialState: LSTMState<Scalar>,
    into gradients: inout LSTMGradients<Scalar>
  ) {
    requireRunShapes(inputs, initialState)
    let stateShape = initialState.hiddenState.shape
    requireShape(states.hiddenStates, [inputs.shape[0]] + stateShape, "The hidden states")
    requireShape(upstream, states.hiddenStates.shape, "The upstream gradient")
    if let finalCellUpstream {
      requireShape(finalCellUpstream, stateShape, "The last cell state's upstream gradient")
      gradients.dc0 = finalCellUpstream
    } else {
      gradients.dc0 = .zeros(stateShape[0], stateShape[1])
    }
    carryBack(upstream, states, initialState, into: &gradients)
    collectReadRows(states, inputs, initialState, into: &gradients)
    collectProducts(inputs, into: &gradients)
  }

  /// Fills `dPreActivations`, `dh0` and `dc0`, which carries the cell state's gradient on the way.
  private func carryBack(
    _ upstream: Tensor<Scalar>, _ states: LSTMStates<Scalar>, _ initialState: LSTMState<Scalar>,
    into gradients: inout LSTMGradients<Scalar>
  ) {
    let (batch, size) = (initialState.hiddenState.shape[0], parameters.hiddenSize)
    gradients.dPreActivations.reuse(asShape: states.gates.shape)
    gradients.dHiddenState.reuse(asShape: [batch, size])
    gradients.dh0.reuse(asShape: [batch, size])
    withMatrices(upstream, parameters.W) { upstream, W in
      withContiguousRows(W.columns(0..<size)) { recurrentWeight in
        for t in (0..<states.hiddenStates.shape[0]).reversed() {
          let rows = t * batch..<(t + 1) * batch
          let later = (t + 1) * batch..<(t + 2) * batch
          gradients.dHiddenState.withMutableMatrix { dh in
            _ = dh.elements.update(fromContentsOf: upstream.rows(rows).elements)
            gradients.dPreActivations.withMatrix { da in
              guard later.upperBound <= da.rows else { return }
              multiply(da.rows(later), recurrentWeight, into: dh, accumulating: true)
            }
          }
          stepBack(rows, states, initialState, into: &gradients)
        }
        gradients.dPreActivations.withMatrix { da in
          gradients.dh0.withMutableMatrix {
            multiply(da.rows(0..<batch), recurrentWeight, into: $0, accumulating: false)
          }
        }
      }
    }
  }

  /// Takes the gradients of one step's states back through its gates.
  private func stepBack(
    _ rows: Range<Int>, _ states: LSTMStates<Scalar>, _ initialState: LSTMState<Scalar>,
    into gradients: inout LSTMGradients<Scalar>
  ) {
    let batch = rows.count
    withMatrices(states.gates, states.squashedCellStates) { gates, squashed in
      withMatrices(states.cellStates, initialState.cellState) { cells, initial in
        let isFirst = rows.lowerBound == 0
        let former =
          isFirst ? initial : cells.rows(rows.lowerBound - batch..<rows.lowerBound)
        let cache = LSTMCache(
          gates: gates.rows(rows), squashedCellState: squashed.rows(rows), formerCellState: former)
        gradients.dHiddenState.withMatrix { dHiddenState in
          gradients.dc0.withMutableMatrix { dCellState in
            gradients.dPreActivations.withMutableMatrix { da in
              backLSTM(
                cache, dHiddenState: dHiddenState, dCellState: dCellState, into: da.rows(rows))
            }
          }
        }
      }
    }
  }
}
