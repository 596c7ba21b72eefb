extension ResetAfterGRUCell: RecurrentCell {
  /// Reads a whole sequence.
  ///
  /// Equation: `h[t] = (1−z[t]) ⊙ n[t] + z[t] ⊙ h[t−1]`, from `h[0]`.
  ///
  /// Shapes: inputs T × N × D and the initial state N × H give states of T × N × H.
  ///
  /// - Precondition: There is at least one time step, and the sizes agree with the parameters.
  public func forward(
    _ inputs: Tensor<Scalar>, from initialState: Tensor<Scalar>
  ) -> ResetAfterGRUStates<Scalar> {
    var states = ResetAfterGRUStates<Scalar>()
    forward(inputs, from: initialState, into: &states)
    return states
  }

  /// Reads a whole sequence into buffers, whose storage is kept if it fits.
  ///
  /// The input's share of all T · N pre-activations is one product before the loop, and each step adds
  /// one product of the hidden state.
  public func forward(
    _ inputs: Tensor<Scalar>, from initialState: Tensor<Scalar>,
    into states: inout ResetAfterGRUStates<Scalar>
  ) {
    requireRunShapes(inputs, initialState)
    states.reuse(
      steps: inputs.shape[0], batch: inputs.shape[1], hiddenSize: parameters.hiddenSize)
    affine(inputs, weight: parameters.W, bias: parameters.bi, into: &states.gates)
    states.withMutableRows { all in
      withMatrices(initialState, parameters.U) { initial, U in
        withContiguousRows(U.transposed) { run(all, initial, recurrentWeight: $0) }
      }
    }
  }

  /// Takes the pre-activations, which hold the input's share, through all steps.
  private func run(
    _ all: ResetAfterGRURows<Scalar>, _ initial: MatrixView<Scalar>,
    recurrentWeight: MatrixView<Scalar>
  ) {
    let batch = initial.rows
    var share = Tensor<Scalar>.zeros(batch, 3 * parameters.hiddenSize)
    share.withMutableMatrix { share in
      var former = initial
      for start in stride(from: 0, to: all.gates.rows, by: batch) {
        let current = all.rows(start..<start + batch)
        parameters.bh.withMatrix { copyToEveryRow($0, of: share) }
        multiply(former, recurrentWeight, into: share, accumulating: true)
        applyResetAfterGRU(to: current, share.readOnly, from: former)
        former = current.hiddenStates.readOnly
      }
    }
  }

  func requireRunShapes(_ inputs: Tensor<Scalar>, _ initialState: Tensor<Scalar>) {
    requireSequence(inputs, inputSize: parameters.inputSize)
    requireShape(initialState, [inputs.shape[1], parameters.hiddenSize], "The initial state")
  }
}
