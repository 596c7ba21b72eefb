import Recurrent
import RecurrentTraining

/// Training written out with the library's plain cells: the oracle of the engine.
///
/// One-hot matrices, a product for each step, gradients as tensors and Adam over lists of them: nothing
/// here is shared with the engine.
struct PlainTraining {
  private(set) var cell: CellParameters<Double>
  private(set) var head: LinearHead<Double>
  private let settings: AdamSettings
  private var hidden, cells: Tensor<Double>
  private var means: [Tensor<Double>] = []
  private var squares: [Tensor<Double>] = []
  private var updates = 0

  init(_ model: CharacterModel<Double>, batch: Int, _ settings: AdamSettings) {
    (cell, head, self.settings) = (model.cell, model.head, settings)
    hidden = .zeros(batch, model.cell.hiddenSize)
    cells = hidden
  }

  /// Reads a window, updates once, and returns the mean loss and the gradients' norm.
  mutating func step(_ window: Window) -> (loss: Double, norm: Double) {
    func rows(_ list: [Int32]) -> [[Int]] {
      (0..<window.steps).map { t in
        list[t * window.batch..<(t + 1) * window.batch].map(Int.init)
      }
    }
    let x = Tensor<Double>.oneHot(rows(window.inputs), classes: head.classCount)
    let (states, back) = run(x)
    let logits = head.logits(states)
    let loss = SoftmaxCrossEntropy<Double>(targets: rows(window.targets))
    // The library's loss is a sum over time; training takes the mean.
    let steps = Double(window.steps)
    let upstream = loss.gradient(at: logits).map { $0 / steps }
    let dHead = head.backward(upstream: upstream, hiddenStates: states)
    let gradients = back(dHead.dHiddenStates) + [dHead.dWhy, dHead.dby]
    let norm = gradients.reduce(0) { $0 + $1.map { $0 * $0 }.sum() }.squareRoot()
    let scale = min(1, settings.clip / norm)
    update(gradients.map { $0.map { $0 * scale } })
    return (loss.value(of: logits) / steps, norm)
  }

  /// The hidden states, and how gradients go back through them.
  private mutating func run(
    _ x: Tensor<Double>
  ) -> (Tensor<Double>, (Tensor<Double>) -> [Tensor<Double>]) {
    let start = hidden
    switch cell {
    case .rnn(let parameters):
      let cell = RNNCell(parameters)
      let states = cell.forward(x, from: start)
      hidden = states.finalState
      return (
        states.hiddenStates,
        {
          let all = cell.backward(upstream: $0, states: states, inputs: x, initialState: start)
          return [all.dWxh, all.dWhh, all.db]
        }
      )
    case .lstm(let parameters):
      let cell = LSTMCell(parameters)
      let start = LSTMState(hiddenState: hidden, cellState: cells)
      let states = cell.forward(x, from: start)
      (hidden, cells) = (states.finalState.hiddenState, states.finalState.cellState)
      return (
        states.hiddenStates,
        {
          let all = cell.backward(upstream: $0, states: states, inputs: x, initialState: start)
          return [all.dW, all.db]
        }
      )
    case .gru(let parameters):
      let cell = GRUCell(parameters)
      let states = cell.forward(x, from: start)
      hidden = states.finalState
      return (
        states.hiddenStates,
        {
          let all = cell.backward(upstream: $0, states: states, inputs: x, initialState: start)
          return [all.dW, all.dU, all.db]
        }
      )
    case .gruAfter(let parameters):
      let cell = ResetAfterGRUCell(parameters)
      let states = cell.forward(x, from: start)
      hidden = states.finalState
      return (
        states.hiddenStates,
        {
          let all = cell.backward(upstream: $0, states: states, inputs: x, initialState: start)
          return [all.dW, all.dU, all.dbi, all.dbh]
        }
      )
    }
  }

  private mutating func update(_ gradients: [Tensor<Double>]) {
    if updates == 0 {
      means = gradients.map { $0.map { _ in 0 } }
      squares = means
    }
    updates += 1
    func kept(_ decay: Double) -> Double { (0..<updates).reduce(1.0) { power, _ in power * decay } }
    let (first, second) = (1 - kept(settings.meanDecay), 1 - kept(settings.squareDecay))
    var moved: [Tensor<Double>] = []
    let values = cell.tensors.map(\.tensor) + [head.Why, head.by]
    for index in values.indices {
      let gradient = gradients[index]
      means[index] = means[index].combined(with: gradient) {
        settings.meanDecay * $0 + (1 - settings.meanDecay) * $1
      }
      squares[index] = squares[index].combined(with: gradient) {
        settings.squareDecay * $0 + (1 - settings.squareDecay) * $1 * $1
      }
      let step = means[index].combined(with: squares[index]) { mean, square in
        settings.rate * (mean / first) / ((square / second).squareRoot() + settings.epsilon)
      }
      moved.append(values[index].combined(with: step, -))
    }
    head = LinearHead(Why: moved[moved.count - 2], by: moved[moved.count - 1])
    switch cell {
    case .rnn: cell = .rnn(.init(Wxh: moved[0], Whh: moved[1], b: moved[2]))
    case .lstm: cell = .lstm(.init(W: moved[0], b: moved[1]))
    case .gru: cell = .gru(.init(W: moved[0], U: moved[1], b: moved[2]))
    case .gruAfter: cell = .gruAfter(.init(W: moved[0], U: moved[1], bi: moved[2], bh: moved[3]))
    }
  }
}

/// The largest difference of two lists of tensors, entry by entry.
func largestDifference(_ first: [Tensor<Double>], _ second: [Tensor<Double>]) -> Double {
  guard first.map(\.shape) == second.map(\.shape) else { return .infinity }
  return zip(first, second).flatMap { zip($0.elements, $1.elements).map { abs($0 - $1) } }.max()
    ?? 0
}

extension CharacterModel<Double> {
  /// A small model over V letters.
  static func small(_ kind: CellKind, classes: Int, hidden: Int, seed: UInt64 = 5) -> Self {
    let letters = (0..<classes).compactMap { Unicode.Scalar(UInt32(97 + $0)) }
    return CharacterModel(
      kind, vocabulary: Vocabulary(scalars: letters), hiddenSize: hidden, seed: seed)
  }
}

/// Random windows, the same for every run.
func randomWindows(_ count: Int, classes: Int, steps: Int, batch: Int, seed: UInt64 = 3) -> [Window]
{
  var numbers = SplitMix(seed: seed)
  func list() -> [Int32] {
    (0..<steps * batch).map { _ in Int32.random(in: 0..<Int32(classes), using: &numbers) }
  }
  return (0..<count).map { _ in Window(inputs: list(), targets: list(), steps: steps, batch: batch)
  }
}
