extension Experiment {
  /// Chapter 9: central differences of the loss of two steps that are worked by hand.
  ///
  /// Equation: `L = 0.5 h₁ + h₂ − 0.2 c₂`, with N = H = D = 1, both inputs 2, the gates
  /// (i, f, o) = (0.5, 0.8, 0.75) and g = 0.6 at both steps, and `c₂ = log 2`. The key `dbForget`
  /// nudges the bias of both steps at once; `cellToCell` is the whole `∂c₂/∂c₁`, with h₁ following
  /// c₁.
  static let lstmTwoSteps = Experiment(
    name: "lstm-two-steps",
    summary: "Central differences of a loss over two steps of a single LSTM unit."
  ) { _ in
    let hand = TwoSteps()
    let gradient = numericalGradient(
      of: { hand.loss(c0: $0[0], h0: $0[1], forgetBias: $0[2]) },
      at: Tensor([hand.c0, hand.h0, hand.cell.parameters.b[1]]), step: 1e-5)
    let cellToCell = numericalGradient(
      of: { hand.secondCellState(c1: $0[0]) }, at: Tensor([hand.c1]), step: 1e-5)
    return Result(values: [
      "dc0": gradient[0], "dh0": gradient[1], "dbForget": gradient[2], "cellToCell": cellToCell[0],
    ])
  }
}

/// The two steps, with the biases that it takes to give both the same gates.
private struct TwoSteps {
  let (c0, c1, h0): (Double, Double, Double)
  let cell: LSTMCell<Double>

  init() {
    c1 = (Double.log(2) - 0.3) / 0.8
    c0 = (c1 - 0.3) / 0.8
    h0 = 0.75 * Double.tanh(c1)
    let W: [[Double]] = [[1, 1], [-1, -1], [2, 0.5], [1, 2]]
    let preActivations = [0, Double.log(4), Double.log(3), Double.log(2)]
    let former = h0
    cell = LSTMCell(
      LSTMParameters(
        W: Tensor(rows: W),
        b: Tensor(zip(preActivations, W).map { $0 - ($1[0] * former + $1[1] * 2) })))
  }

  func loss(c0: Double, h0: Double, forgetBias: Double) -> Double {
    var nudged = cell
    nudged.parameters.b[1] = forgetBias
    let states = nudged.forward(Tensor(shape: [2, 1, 1], elements: [2, 2]), from: state(h0, c0))
    let (hidden, cells) = (states.hiddenStates, states.cellStates)
    return 0.5 * hidden[0, 0, 0] + hidden[1, 0, 0] - 0.2 * cells[1, 0, 0]
  }

  func secondCellState(c1: Double) -> Double {
    let first = state(0.75 * Double.tanh(c1), c1)
    return cell.step(Tensor(rows: [[2]]), from: first).cellState[0, 0]
  }

  private func state(_ h: Double, _ c: Double) -> LSTMState<Double> {
    LSTMState(hiddenState: Tensor(rows: [[h]]), cellState: Tensor(rows: [[c]]))
  }
}
