/// The result of one step of a GRU that resets after the product, the cache of its backward.
///
/// Shapes: all N × H.
public struct ResetAfterGRUStep<Scalar: RealScalar>: Equatable, Sendable {
  /// The reset gate r, values in (0, 1); 0 hides the old state from the candidate.
  public var resetGate: Tensor<Scalar>

  /// The update gate z, values in (0, 1); 1 keeps the old state.
  public var updateGate: Tensor<Scalar>

  /// The candidate n, values in (−1, 1).
  public var candidate: Tensor<Scalar>

  /// What the reset gate acts on, `q = h U_nᵀ + bh_n`.
  public var recurrentShare: Tensor<Scalar>

  /// The hidden state h′ after the step.
  public var hiddenState: Tensor<Scalar>

  /// Creates a step from its parts.
  public init(
    resetGate: Tensor<Scalar>, updateGate: Tensor<Scalar>, candidate: Tensor<Scalar>,
    recurrentShare: Tensor<Scalar>, hiddenState: Tensor<Scalar>
  ) {
    self.resetGate = resetGate
    self.updateGate = updateGate
    self.candidate = candidate
    self.recurrentShare = recurrentShare
    self.hiddenState = hiddenState
  }
}

/// The states of a run of a GRU that resets after the product, which are also its backward's cache.
public struct ResetAfterGRUStates<Scalar: RealScalar>: RecurrentStates, Equatable {
  /// The gates r and z and the candidate n after their functions, side by side, T × N × 3H.
  public internal(set) var gates: Tensor<Scalar>

  /// What the reset gate acts on at each step, `q = h U_nᵀ + bh_n`, T × N × H.
  public internal(set) var recurrentShares: Tensor<Scalar>

  /// The hidden state after each step, T × N × H.
  public internal(set) var hiddenStates: Tensor<Scalar>

  /// Creates an empty buffer, which takes its shapes at the first run.
  public init() {
    (gates, recurrentShares, hiddenStates) = (.empty, .empty, .empty)
  }

  /// Creates the states of a run from its steps, the oldest first.
  ///
  /// - Precondition: There is at least one step, and all are of one shape.
  public init(steps: [ResetAfterGRUStep<Scalar>]) {
    gates = .stacking(
      steps.map { $0.resetGate.joined(with: $0.updateGate).joined(with: $0.candidate) })
    recurrentShares = .stacking(steps.map(\.recurrentShare))
    hiddenStates = .stacking(steps.map(\.hiddenState))
  }

  /// Returns one step of the run.
  ///
  /// - Parameter t: The number of the step, from 0.
  public func step(_ t: Int) -> ResetAfterGRUStep<Scalar> {
    let size = hiddenStates.shape[2]
    let blocks = (0..<3).map { gates[slice: t].columns($0 * size..<($0 + 1) * size) }
    return ResetAfterGRUStep(
      resetGate: blocks[0], updateGate: blocks[1], candidate: blocks[2],
      recurrentShare: recurrentShares[slice: t], hiddenState: hiddenStates[slice: t])
  }

  /// The hidden state after the last step, N × H.
  public var finalState: Tensor<Scalar> { hiddenStates[slice: hiddenStates.shape[0] - 1] }

  /// Returns the hidden state of each sequence after its own number of steps, N × H.
  ///
  /// - Precondition: There is one length for each sequence, all in 1 ... T.
  public func state(atLengths lengths: [Int]) -> Tensor<Scalar> {
    readout(hiddenStates, atLengths: lengths)
  }
}

extension ResetAfterGRUStates {
  mutating func reuse(steps: Int, batch: Int, hiddenSize: Int) {
    gates.reuse(asShape: [steps, batch, 3 * hiddenSize])
    recurrentShares.reuse(asShape: [steps, batch, hiddenSize])
    hiddenStates.reuse(asShape: [steps, batch, hiddenSize])
  }

  /// Lends all tensors as matrices to write to.
  mutating func withMutableRows(_ body: (ResetAfterGRURows<Scalar>) -> Void) {
    gates.withMutableMatrix { gates in
      recurrentShares.withMutableMatrix { recurrentShares in
        hiddenStates.withMutableMatrix { hiddenStates in
          body(
            ResetAfterGRURows(
              gates: gates, recurrentShares: recurrentShares, hiddenStates: hiddenStates))
        }
      }
    }
  }
}
