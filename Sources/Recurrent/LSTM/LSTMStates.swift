/// The states of a run of an LSTM over a sequence, which are also the cache of its backward.
public struct LSTMStates<Scalar: RealScalar>: RecurrentStates, Equatable {
  /// The gates i, f, o and the candidate g after their functions, side by side, T × N × 4H.
  public internal(set) var gates: Tensor<Scalar>

  /// The cell state after each step, T × N × H.
  public internal(set) var cellStates: Tensor<Scalar>

  /// The hyperbolic tangent of each cell state, which the backward needs again, T × N × H.
  public internal(set) var squashedCellStates: Tensor<Scalar>

  /// The hidden state after each step, T × N × H.
  public internal(set) var hiddenStates: Tensor<Scalar>

  /// Creates an empty buffer, which takes its shapes at the first run.
  public init() {
    (gates, cellStates, squashedCellStates, hiddenStates) = (.empty, .empty, .empty, .empty)
  }

  /// Creates the states of a run from its steps, the oldest first.
  ///
  /// - Precondition: There is at least one step, and all are of one shape.
  public init(steps: [LSTMStep<Scalar>]) {
    gates = .stacking(steps.map(\.gates))
    cellStates = .stacking(steps.map(\.cellState))
    squashedCellStates = cellStates.map(Scalar.tanh)
    hiddenStates = .stacking(steps.map(\.hiddenState))
  }

  /// Returns one step of the run.
  ///
  /// - Parameter t: The number of the step, from 0.
  public func step(_ t: Int) -> LSTMStep<Scalar> {
    let size = hiddenStates.shape[2]
    let blocks = (0..<4).map { gates[slice: t].columns($0 * size..<($0 + 1) * size) }
    return LSTMStep(
      inputGate: blocks[0], forgetGate: blocks[1], outputGate: blocks[2], candidate: blocks[3],
      cellState: cellStates[slice: t], hiddenState: hiddenStates[slice: t])
  }

  /// The hidden and the cell state after the last step.
  public var finalState: LSTMState<Scalar> {
    let last = hiddenStates.shape[0] - 1
    return LSTMState(hiddenState: hiddenStates[slice: last], cellState: cellStates[slice: last])
  }

  /// Returns the state of each sequence after its own number of steps.
  ///
  /// - Precondition: There is one length for each sequence, all in 1 ... T.
  public func state(atLengths lengths: [Int]) -> LSTMState<Scalar> {
    LSTMState(
      hiddenState: readout(hiddenStates, atLengths: lengths),
      cellState: readout(cellStates, atLengths: lengths))
  }
}

extension LSTMStates {
  mutating func reuse(steps: Int, batch: Int, hiddenSize: Int) {
    gates.reuse(asShape: [steps, batch, 4 * hiddenSize])
    cellStates.reuse(asShape: [steps, batch, hiddenSize])
    squashedCellStates.reuse(asShape: [steps, batch, hiddenSize])
    hiddenStates.reuse(asShape: [steps, batch, hiddenSize])
  }

  /// Lends all tensors as matrices to write to.
  mutating func withMutableRows(_ body: (LSTMRows<Scalar>) -> Void) {
    gates.withMutableMatrix { gates in
      cellStates.withMutableMatrix { cellStates in
        squashedCellStates.withMutableMatrix { squashed in
          hiddenStates.withMutableMatrix { hiddenStates in
            body(
              LSTMRows(
                gates: gates, cellStates: cellStates, squashedCellStates: squashed,
                hiddenStates: hiddenStates))
          }
        }
      }
    }
  }
}
