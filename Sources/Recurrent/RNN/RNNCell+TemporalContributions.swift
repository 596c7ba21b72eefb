extension RNNCell {
  /// Returns what each use of Whh contributes to the gradient of each step's loss.
  ///
  /// Unrolled over T steps, the cell uses T equal copies of Whh. C[t, k] is the derivative of the
  /// loss L[t] of step t with respect to copy k, so that C summed over k is ∂L[t]/∂Whh, and summed
  /// over t and k the `dWhh` of `backward`. What lies above the diagonal (k > t) is zero: no loss
  /// depends on a later copy.
  ///
  /// Equation: `C[t, k] = ((dh[t] J[t] ⋯ J[k+1]) ⊙ (1 − h[k]²))ᵀ h[k−1]`, summed over the batch,
  /// with `J[i] = diag(1 − h[i]²) Whh`.
  ///
  /// Shapes: upstream T × N × H and initial state N × H give T × T × H × H, axes t, k, row, column.
  ///
  /// - Parameters:
  ///   - upstream: ∂L[t]/∂h[t], the immediate gradient of each step's loss.
  ///   - states: What `forward` returned.
  ///   - initialState: The hidden state h[0] before the first step.
  /// - Precondition: The sizes agree with the parameters and with each other.
  ///
  /// Source: R. Pascanu, T. Mikolov and Y. Bengio, "On the difficulty of training recurrent neural
  /// networks", 2013, equations 3 to 5, where the last factor is the immediate derivative ∂⁺.
  public func temporalContributions(
    upstream: Tensor<Scalar>, states: RNNStates<Scalar>, initialState: Tensor<Scalar>
  ) -> Tensor<Scalar> {
    let size = parameters.hiddenSize
    requireRank(initialState, 2, "The initial state")
    let batch = initialState.shape[0]
    requireShape(initialState, [batch, size], "The initial state")
    let steps = states.hiddenStates.shape[0]
    requireShape(states.hiddenStates, [steps, batch, size], "The hidden states")
    requireShape(upstream, [steps, batch, size], "The upstream gradient")
    var contributions = Tensor<Scalar>.zeros(steps, steps, size, size)
    var deltas = upstream
    for k in (0..<steps).reversed() {
      let former = k == 0 ? initialState : states.hiddenStates[slice: k - 1]
      multiplyByTanhSlope(states.hiddenStates[slice: k], &deltas, from: k)
      contribute(deltas, former, copy: k, to: &contributions)
      stepBack(&deltas, from: k)
    }
    return contributions
  }

  /// Takes the gradients of all losses from step k on through the tanh of step k.
  private func multiplyByTanhSlope(
    _ hiddenState: Tensor<Scalar>, _ deltas: inout Tensor<Scalar>, from k: Int
  ) {
    let (steps, batch) = (deltas.shape[0], deltas.shape[1])
    hiddenState.withMatrix { hidden in
      deltas.withMutableMatrix { deltas in
        for t in k..<steps {
          Recurrent.multiplyByTanhSlope(of: hidden, deltas.rows(t * batch..<(t + 1) * batch))
        }
      }
    }
  }

  /// Writes C[t, k] for all t from k on.
  private func contribute(
    _ deltas: Tensor<Scalar>, _ former: Tensor<Scalar>, copy k: Int,
    to contributions: inout Tensor<Scalar>
  ) {
    let (steps, batch, size) = (deltas.shape[0], deltas.shape[1], deltas.shape[2])
    withMatrices(deltas, former) { deltas, former in
      contributions.withMutableMatrix { contributions in
        for t in k..<steps {
          let start = (t * steps + k) * size
          multiply(
            deltas.rows(t * batch..<(t + 1) * batch).transposed, former,
            into: contributions.rows(start..<start + size), accumulating: false)
        }
      }
    }
  }

  /// Takes the gradients of all losses from step k on back through Whh, in one product.
  private func stepBack(_ deltas: inout Tensor<Scalar>, from k: Int) {
    let steps = deltas.shape[0]
    let later = deltas[slices: k..<steps]
    let batch = deltas.shape[1]
    withMatrices(later, parameters.Whh) { later, Whh in
      deltas.withMutableMatrix {
        multiply(
          later, Whh, into: $0.rows(k * batch..<steps * batch), accumulating: false)
      }
    }
  }
}
