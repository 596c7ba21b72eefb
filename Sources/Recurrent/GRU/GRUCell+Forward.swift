extension GRUCell: RecurrentCell {
  /// Reads a whole sequence.
  ///
  /// Equation: `h[t] = (1−z[t]) ⊙ h[t−1] + z[t] ⊙ n[t]`, from `h[0]`.
  ///
  /// Shapes: inputs T × N × D and the initial state N × H give states of T × N × H.
  ///
  /// - Precondition: There is at least one time step, and the sizes agree with the parameters.
  public func forward(
    _ inputs: Tensor<Scalar>, from initialState: Tensor<Scalar>
  ) -> GRUStates<Scalar> {
    var states = GRUStates<Scalar>()
    forward(inputs, from: initialState, into: &states)
    return states
  }

  /// Reads a whole sequence into buffers, whose storage is kept if it fits.
  ///
  /// The input's share of all T · N pre-activations is one product before the loop; each step adds two
  /// products of the hidden state, for both gates and then, once it is reset, for the candidate.
  public func forward(
    _ inputs: Tensor<Scalar>, from initialState: Tensor<Scalar>,
    into states: inout GRUStates<Scalar>
  ) {
    requireRunShapes(inputs, initialState)
    let (size, batch) = (parameters.hiddenSize, inputs.shape[1])
    states.reuse(steps: inputs.shape[0], batch: batch, hiddenSize: size)
    affine(inputs, weight: parameters.W, bias: parameters.b, into: &states.gates)
    states.withMutableRows { all in
      withMatrices(initialState, parameters.U) { initial, U in
        withContiguousRows(U.rows(0..<2 * size).transposed) { gateWeight in
          withContiguousRows(U.rows(2 * size..<3 * size).transposed) { candidateWeight in
            run(all, initial, gateWeight, candidateWeight)
          }
        }
      }
    }
  }

  /// Takes the pre-activations, which hold the input's share, through all steps.
  private func run(
    _ all: GRURows<Scalar>, _ initial: MatrixView<Scalar>,
    _ gateWeight: MatrixView<Scalar>, _ candidateWeight: MatrixView<Scalar>
  ) {
    let (batch, size) = (initial.rows, parameters.hiddenSize)
    var (gateShare, candidateShare) = (
      Tensor<Scalar>.zeros(batch, 2 * size), Tensor<Scalar>.zeros(batch, size)
    )
    gateShare.withMutableMatrix { gateShare in
      candidateShare.withMutableMatrix { candidateShare in
        var former = initial
        for start in stride(from: 0, to: all.gates.rows, by: batch) {
          let current = all.rows(start..<start + batch)
          multiply(former, gateWeight, into: gateShare, accumulating: false)
          openGRUGates(of: current, gateShare.readOnly, from: former)
          multiply(
            current.resetStates.readOnly, candidateWeight, into: candidateShare,
            accumulating: false)
          blendGRU(in: current, candidateShare.readOnly, from: former)
          former = current.hiddenStates.readOnly
        }
      }
    }
  }

  func requireRunShapes(_ inputs: Tensor<Scalar>, _ initialState: Tensor<Scalar>) {
    requireSequence(inputs, inputSize: parameters.inputSize)
    requireShape(initialState, [inputs.shape[1], parameters.hiddenSize], "The initial state")
  }
}
