extension LSTMCell: RecurrentCell {
  /// Reads a whole sequence.
  ///
  /// Equation: `c[t] = f[t] ⊙ c[t−1] + i[t] ⊙ g[t]` and `h[t] = o[t] ⊙ tanh c[t]`, with the gates of
  /// `[h[t−1] | x[t]] Wᵀ + b`.
  ///
  /// Shapes: inputs T × N × D and an initial state of N × H give states of T × N × H.
  ///
  /// - Precondition: There is at least one time step, and the sizes agree with the parameters.
  public func forward(
    _ inputs: Tensor<Scalar>, from initialState: LSTMState<Scalar>
  ) -> LSTMStates<Scalar> {
    var states = LSTMStates<Scalar>()
    forward(inputs, from: initialState, into: &states)
    return states
  }

  /// Reads a whole sequence into buffers, whose storage is kept if it fits.
  ///
  /// The input's share of all T · N pre-activations is one product before the loop, because it
  /// never waits for a hidden state; only the hidden state's share is computed step by step.
  public func forward(
    _ inputs: Tensor<Scalar>, from initialState: LSTMState<Scalar>,
    into states: inout LSTMStates<Scalar>
  ) {
    requireRunShapes(inputs, initialState)
    let (steps, batch) = (inputs.shape[0], inputs.shape[1])
    let size = parameters.hiddenSize
    states.reuse(steps: steps, batch: batch, hiddenSize: size)
    states.withMutableRows { all in
      parameters.b.withMatrix { copyToEveryRow($0, of: all.gates) }
      withMatrices(inputs, parameters.W) { inputs, W in
        withContiguousRows(W.transposed) { weight in
          multiply(inputs, weight.rows(size..<weight.rows), into: all.gates, accumulating: true)
          run(all, initialState, recurrentWeight: weight.rows(0..<size))
        }
      }
    }
  }

  /// Takes the pre-activations, which hold the input's share, through all steps.
  private func run(
    _ all: LSTMRows<Scalar>, _ initialState: LSTMState<Scalar>,
    recurrentWeight: MatrixView<Scalar>
  ) {
    let batch = initialState.hiddenState.shape[0]
    withMatrices(initialState.hiddenState, initialState.cellState) { hidden, cell in
      var (formerHidden, formerCell) = (hidden, cell)
      for start in stride(from: 0, to: all.gates.rows, by: batch) {
        let current = all.rows(start..<start + batch)
        multiply(formerHidden, recurrentWeight, into: current.gates, accumulating: true)
        applyLSTM(to: current, from: formerCell)
        (formerHidden, formerCell) = (current.hiddenStates.readOnly, current.cellStates.readOnly)
      }
    }
  }

  func requireRunShapes(_ inputs: Tensor<Scalar>, _ initialState: LSTMState<Scalar>) {
    requireSequence(inputs, inputSize: parameters.inputSize)
    let shape = [inputs.shape[1], parameters.hiddenSize]
    requireShape(initialState.hiddenState, shape, "The initial hidden state")
    requireShape(initialState.cellState, shape, "The initial cell state")
  }
}
