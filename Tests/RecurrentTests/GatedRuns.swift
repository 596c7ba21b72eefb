import Recurrent

/// An LSTM and a batch of sequences, all sizes different and nothing zero.
struct LSTMRun: Sendable {
  var cell: LSTMCell<Double>
  var inputs: Tensor<Double>
  var initialState: LSTMState<Double>
  let upstream: Tensor<Double>
  let cellUpstream: Tensor<Double>

  init(seed: UInt64 = 31, T: Int = 7, N: Int = 3, D: Int = 4, H: Int = 5) {
    var random = SplitMix64(seed: seed)
    cell = LSTMCell(LSTMParameters(W: random.tensor(4 * H, H + D), b: random.tensor(4 * H)))
    inputs = random.tensor(T, N, D)
    initialState = LSTMState(hiddenState: random.tensor(N, H), cellState: random.tensor(N, H))
    upstream = random.tensor(T, N, H)
    cellUpstream = random.tensor(N, H)
  }

  var states: LSTMStates<Double> { cell.forward(inputs, from: initialState) }

  /// A loss over every hidden state and the last cell state.
  var loss: Double {
    let states = self.states
    return inner(states.hiddenStates, upstream) + inner(states.finalState.cellState, cellUpstream)
  }

  var gradients: LSTMGradients<Double> {
    cell.backward(
      upstream: upstream, finalCellUpstream: cellUpstream, states: states, inputs: inputs,
      initialState: initialState)
  }
}

/// A GRU that resets before the product, and a batch of sequences.
struct GRURun: Sendable {
  var cell: GRUCell<Double>
  var inputs: Tensor<Double>
  var initialState: Tensor<Double>
  let upstream: Tensor<Double>

  init(seed: UInt64 = 32, T: Int = 7, N: Int = 3, D: Int = 4, H: Int = 5) {
    var random = SplitMix64(seed: seed)
    cell = GRUCell(
      GRUParameters(
        W: random.tensor(3 * H, D), U: random.tensor(3 * H, H), b: random.tensor(3 * H)))
    inputs = random.tensor(T, N, D)
    initialState = random.tensor(N, H)
    upstream = random.tensor(T, N, H)
  }

  var states: GRUStates<Double> { cell.forward(inputs, from: initialState) }
  var loss: Double { inner(states.hiddenStates, upstream) }

  var gradients: GRUGradients<Double> {
    cell.backward(
      upstream: upstream, states: states, inputs: inputs, initialState: initialState)
  }
}

/// A GRU that resets after the product, and a batch of sequences.
struct ResetAfterGRURun: Sendable {
  var cell: ResetAfterGRUCell<Double>
  var inputs: Tensor<Double>
  var initialState: Tensor<Double>
  let upstream: Tensor<Double>

  init(seed: UInt64 = 33, T: Int = 7, N: Int = 3, D: Int = 4, H: Int = 5) {
    var random = SplitMix64(seed: seed)
    cell = ResetAfterGRUCell(
      ResetAfterGRUParameters(
        W: random.tensor(3 * H, D), U: random.tensor(3 * H, H), bi: random.tensor(3 * H),
        bh: random.tensor(3 * H)))
    inputs = random.tensor(T, N, D)
    initialState = random.tensor(N, H)
    upstream = random.tensor(T, N, H)
  }

  var states: ResetAfterGRUStates<Double> { cell.forward(inputs, from: initialState) }
  var loss: Double { inner(states.hiddenStates, upstream) }

  var gradients: ResetAfterGRUGradients<Double> {
    cell.backward(
      upstream: upstream, states: states, inputs: inputs, initialState: initialState)
  }
}
