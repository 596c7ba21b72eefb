extension LSTMCell {
  /// Fills `readRows` with [h[t−1] | x[t]] for every step and sequence.
  func collectReadRows(
    _ states: LSTMStates<Scalar>, _ inputs: Tensor<Scalar>, _ initialState: LSTMState<Scalar>,
    into gradients: inout LSTMGradients<Scalar>
  ) {
    let (hidden, wide) = (parameters.hiddenSize, parameters.W.shape[1])
    let batch = inputs.shape[1]
    gradients.readRows.reuse(asShape: [inputs.shape[0], batch, wide])
    gradients.readRows.withMutableMatrix { read in
      withMatrices(states.hiddenStates, initialState.hiddenState) { states, initial in
        inputs.withMatrix { inputs in
          for row in 0..<read.rows {
            let target = read.elements.extracting(row * wide..<(row + 1) * wide)
            let former =
              row < batch ? initial.rows(row..<row + 1) : states.rows(row - batch..<row - batch + 1)
            _ = target.update(fromContentsOf: former.elements)
            _ = target.extracting(hidden...).update(
              fromContentsOf: inputs.rows(row..<row + 1).elements)
          }
        }
      }
    }
  }

  /// Fills `dW`, `db` and `dx` from the gradients of the pre-activations, one product each.
  func collectProducts(_ inputs: Tensor<Scalar>, into gradients: inout LSTMGradients<Scalar>) {
    gradients.dW.reuse(asShape: parameters.W.shape)
    gradients.db.reuse(asShape: parameters.b.shape)
    gradients.dx.reuse(asShape: inputs.shape)
    withMatrices(gradients.dPreActivations, gradients.readRows) { da, read in
      gradients.dW.withMutableMatrix {
        multiply(da.transposed, read, into: $0, accumulating: false)
      }
      gradients.db.withMutableMatrix { sumRows(of: da, into: $0) }
      parameters.W.withMatrix { W in
        let inputWeight = W.columns(parameters.hiddenSize..<W.columns)
        gradients.dx.withMutableMatrix { multiply(da, inputWeight, into: $0, accumulating: false) }
      }
    }
  }
}
