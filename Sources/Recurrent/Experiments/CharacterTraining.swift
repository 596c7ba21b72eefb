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
  private var adam = ClippedAdam(largestNorm: 10)
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
    state = cell.start(batch: Self.batch)
    (self.text, self.rate) = (text, rate)
  }

  /// The number of parameters of cell and head.
  var parameterCount: Int { weights.reduce(0) { $0 + $1.count } }

  private var weights: [Tensor<Double>] {
    model.cell.tensors + [model.head.Why, model.head.by]
  }

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

  private mutating func step(_ gradients: [Tensor<Double>]) {
    var changed = adam.changed(weights, by: gradients, rate: rate)
    (model.head.by, model.head.Why) = (changed.removeLast(), changed.removeLast())
    model.cell.tensors = changed
  }
}
