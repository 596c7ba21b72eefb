/// The result of one step of a GRU, which is also the cache of its backward.
///
/// Shapes: all N × H.
public struct GRUStep<Scalar: RealScalar>: Equatable, Sendable {
  /// The update gate z, values in (0, 1); 1 takes the candidate.
  public var updateGate: Tensor<Scalar>

  /// The reset gate r, values in (0, 1); 0 hides the old state from the candidate.
  public var resetGate: Tensor<Scalar>

  /// The candidate n, values in (−1, 1).
  public var candidate: Tensor<Scalar>

  /// The hidden state h′ after the step.
  public var hiddenState: Tensor<Scalar>

  /// Creates a step from its parts.
  public init(
    updateGate: Tensor<Scalar>, resetGate: Tensor<Scalar>, candidate: Tensor<Scalar>,
    hiddenState: Tensor<Scalar>
  ) {
    self.updateGate = updateGate
    self.resetGate = resetGate
    self.candidate = candidate
    self.hiddenState = hiddenState
  }
}

/// The states of a run of a GRU over a sequence, which are also the cache of its backward.
public struct GRUStates<Scalar: RealScalar>: RecurrentStates, Equatable {
  /// The gates z and r and the candidate n after their functions, side by side, T × N × 3H.
  public internal(set) var gates: Tensor<Scalar>

  /// The hidden state after each step, T × N × H.
  public internal(set) var hiddenStates: Tensor<Scalar>

  /// What the candidate may see of the former state at each step, r ⊙ h, T × N × H.
  public internal(set) var resetStates: Tensor<Scalar>

  /// Creates an empty buffer, which takes its shapes at the first run.
  public init() {
    (gates, hiddenStates, resetStates) = (.empty, .empty, .empty)
  }

  /// Creates the states of a run from its steps, the oldest first, and the state before them.
  ///
  /// - Precondition: There is at least one step, and all are of one shape.
  public init(steps: [GRUStep<Scalar>], initialState: Tensor<Scalar>) {
    gates = .stacking(
      steps.map { $0.updateGate.joined(with: $0.resetGate).joined(with: $0.candidate) })
    hiddenStates = .stacking(steps.map(\.hiddenState))
    let former = [initialState] + steps.dropLast().map(\.hiddenState)
    resetStates = .stacking(zip(steps, former).map { $0.resetGate.combined(with: $1, *) })
  }

  /// Returns one step of the run.
  ///
  /// - Parameter t: The number of the step, from 0.
  public func step(_ t: Int) -> GRUStep<Scalar> {
    let size = hiddenStates.shape[2]
    let blocks = (0..<3).map { gates[slice: t].columns($0 * size..<($0 + 1) * size) }
    return GRUStep(
      updateGate: blocks[0], resetGate: blocks[1], candidate: blocks[2],
      hiddenState: hiddenStates[slice: t])
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

extension GRUStates {
  mutating func reuse(steps: Int, batch: Int, hiddenSize: Int) {
    gates.reuse(asShape: [steps, batch, 3 * hiddenSize])
    hiddenStates.reuse(asShape: [steps, batch, hiddenSize])
    resetStates.reuse(asShape: [steps, batch, hiddenSize])
  }

  /// Lends all tensors as matrices to write to.
  mutating func withMutableRows(_ body: (GRURows<Scalar>) -> Void) {
    gates.withMutableMatrix { gates in
      resetStates.withMutableMatrix { resetStates in
        hiddenStates.withMutableMatrix { hiddenStates in
          body(GRURows(gates: gates, resetStates: resetStates, hiddenStates: hiddenStates))
        }
      }
    }
  }
}
