/// A character model in training: a cell, a head, and the three tricks of chapter 7.
///
/// Equation: the loss of a window is summed over its T steps and averaged over N strips; all
/// gradients are clipped together at norm 10, and Adam takes a step of the rate. Each window starts
/// from the states that the one before it left, as numbers that nobody differentiates.
///
/// Shapes: T = 25, N = 16, D = V = 20.
struct CharacterTraining<Cell: ShootOutCell> {
  static var steps: Int { 25 }
  static var batch: Int { 16 }
  static var classes: Int { NumberWords.symbols.count }

  private(set) var model: RecurrentModel<Cell>
  private var mean: [Tensor<Double>]
  private var square: [Tensor<Double>]
  private var (keptMean, keptSquare) = (1.0, 1.0)
  private var state: Cell.State
  private var window = 0
  private let text: [Int]
  private let rate: Double

  /// Takes a cell to train, and draws the head.
  init(
    _ cell: Cell, hiddenSize: Int, text: [Int], rate: Double, using numbers: inout SeededNumbers
  ) {
    let bound = 1 / Double(hiddenSize).squareRoot()
    let head = LinearHead(
      Why: Tensor<Double>.uniform(Self.classes, hiddenSize, within: bound, using: &numbers),
      by: .zeros(Self.classes))
    model = RecurrentModel(cell: cell, head: head)
    mean = (cell.tensors + [head.Why, head.by]).map { 0 * $0 }
    square = mean
    state = cell.start(batch: Self.batch)
    (self.text, self.rate) = (text, rate)
  }

  /// The number of parameters of cell and head.
  var parameterCount: Int { mean.reduce(0) { $0 + $1.count } }

  /// Reads one window and takes one step; after the last window the text begins again.
  mutating func update() {
    let length = (text.count - 1) / Self.batch
    if (window + 1) * Self.steps > length {
      window = 0
      state = model.cell.start(batch: Self.batch)
    }
    let places = (0..<Self.steps).map { t in
      (0..<Self.batch).map { n in n * length + window * Self.steps + t }
    }
    window += 1
    let inputs = Tensor<Double>.oneHot(places.map { $0.map { text[$0] } }, classes: Self.classes)
    let loss = SoftmaxCrossEntropy<Double>(targets: places.map { $0.map { text[$0 + 1] } })
    let states = model.cell.forward(inputs, from: state)
    let dHead = model.head.backward(
      upstream: loss.gradient(at: model.head.logits(states.hiddenStates)),
      hiddenStates: states.hiddenStates)
    let dCell = model.cell.gradients(
      upstream: dHead.dHiddenStates, states: states, inputs: inputs, from: state)
    state = states.finalState
    step(dCell + [dHead.dWhy, dHead.dby])
  }

  /// Clips all gradients together and takes a step of Adam.
  private mutating func step(_ gradients: [Tensor<Double>]) {
    let norm = gradients.reduce(0) { $0 + $1.norm * $1.norm }.squareRoot()
    let factor = min(1, 10 / norm)
    (keptMean, keptSquare) = (0.9 * keptMean, 0.999 * keptSquare)
    var weights = model.cell.tensors + [model.head.Why, model.head.by]
    for (place, gradient) in gradients.enumerated() {
      mean[place] = mean[place].combined(with: gradient) { 0.9 * $0 + 0.1 * factor * $1 }
      square[place] = square[place].combined(with: gradient) {
        0.999 * $0 + 0.001 * (factor * $1) * (factor * $1)
      }
      let (top, bottom) = (rate / (1 - keptMean), 1 / (1 - keptSquare))
      let change = mean[place].combined(with: square[place]) {
        top * $0 / ((bottom * $1).squareRoot() + 1e-8)
      }
      weights[place] = weights[place].combined(with: change, -)
    }
    (model.head.by, model.head.Why) = (weights.removeLast(), weights.removeLast())
    model.cell.tensors = weights
  }
}

private func * (factor: Double, tensor: Tensor<Double>) -> Tensor<Double> {
  tensor.map { factor * $0 }
}
