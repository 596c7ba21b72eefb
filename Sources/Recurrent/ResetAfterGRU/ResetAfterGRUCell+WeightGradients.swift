extension ResetAfterGRUCell {
  /// Fills `dU` and `dbh`: step 1 read the initial state, every other step the one before it.
  func collectRecurrentGradients(
    _ states: ResetAfterGRUStates<Scalar>, _ initialState: Tensor<Scalar>,
    into gradients: inout ResetAfterGRUGradients<Scalar>
  ) {
    let batch = initialState.shape[0]
    gradients.dU.reuse(asShape: parameters.U.shape)
    gradients.dbh.reuse(asShape: parameters.bh.shape)
    gradients.dRecurrentShares.withMatrix { ds in
      gradients.dbh.withMutableMatrix { sumRows(of: ds, into: $0) }
      withMatrices(states.hiddenStates, initialState) { hidden, initial in
        gradients.dU.withMutableMatrix { dU in
          multiply(ds.rows(0..<batch).transposed, initial, into: dU, accumulating: false)
          let former = hidden.rows(0..<ds.rows - batch)
          multiply(ds.rows(batch..<ds.rows).transposed, former, into: dU, accumulating: true)
        }
      }
    }
  }

  /// Fills `dW`, `dbi` and `dx`, one product each.
  func collectInputGradients(
    _ inputs: Tensor<Scalar>, into gradients: inout ResetAfterGRUGradients<Scalar>
  ) {
    gradients.dW.reuse(asShape: parameters.W.shape)
    gradients.dbi.reuse(asShape: parameters.bi.shape)
    gradients.dx.reuse(asShape: inputs.shape)
    withMatrices(gradients.dInputShares, inputs) { di, inputs in
      gradients.dW.withMutableMatrix {
        multiply(di.transposed, inputs, into: $0, accumulating: false)
      }
      gradients.dbi.withMutableMatrix { sumRows(of: di, into: $0) }
      parameters.W.withMatrix { W in
        gradients.dx.withMutableMatrix { multiply(di, W, into: $0, accumulating: false) }
      }
    }
  }
}
