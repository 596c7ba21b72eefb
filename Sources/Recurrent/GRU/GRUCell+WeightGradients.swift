extension GRUCell {
  /// Fills `dU`: the gates read the former state, and the candidate what the reset gate left of it.
  func collectRecurrentGradients(
    _ states: GRUStates<Scalar>, _ initialState: Tensor<Scalar>,
    into gradients: inout GRUGradients<Scalar>
  ) {
    let (batch, size) = (initialState.shape[0], parameters.hiddenSize)
    gradients.dU.reuse(asShape: parameters.U.shape)
    withMatrices(gradients.dPreActivations, states.resetStates) { da, resetStates in
      withMatrices(states.hiddenStates, initialState) { hidden, initial in
        gradients.dU.withMutableMatrix { dU in
          let gateRows = dU.rows(0..<2 * size)
          let first = da.rows(0..<batch).columns(0..<2 * size).transposed
          multiply(first, initial, into: gateRows, accumulating: false)
          let later = da.rows(batch..<da.rows).columns(0..<2 * size).transposed
          multiply(
            later, hidden.rows(0..<da.rows - batch), into: gateRows, accumulating: true)
          multiply(
            da.columns(2 * size..<3 * size).transposed, resetStates,
            into: dU.rows(2 * size..<3 * size), accumulating: false)
        }
      }
    }
  }

  /// Fills `dW`, `db` and `dx`, one product each.
  func collectInputGradients(_ inputs: Tensor<Scalar>, into gradients: inout GRUGradients<Scalar>) {
    gradients.dW.reuse(asShape: parameters.W.shape)
    gradients.db.reuse(asShape: parameters.b.shape)
    gradients.dx.reuse(asShape: inputs.shape)
    withMatrices(gradients.dPreActivations, inputs) { da, inputs in
      gradients.dW.withMutableMatrix {
        multiply(da.transposed, inputs, into: $0, accumulating: false)
      }
      gradients.db.withMutableMatrix { sumRows(of: da, into: $0) }
      parameters.W.withMatrix { W in
        gradients.dx.withMutableMatrix { multiply(da, W, into: $0, accumulating: false) }
      }
    }
  }
}
