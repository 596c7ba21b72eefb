/// A problem of the shoot-out: fresh examples for every update, and what an answer to them costs.
protocol ShootOutProblem {
  /// D and V.
  var sizes: (input: Int, output: Int) { get }

  /// A batch of examples, inputs T × N × D and a function from logits T × N × V to the loss, its
  /// gradient, and the share of right answers.
  func batch(_ numbers: inout SeededNumbers) -> (
    inputs: Tensor<Double>, judge: (Tensor<Double>) -> Answered
  )
}

/// What the answers to a batch are worth.
struct Answered {
  let loss: Double
  let gradient: Tensor<Double>
  let rightShare: Double
}

/// A training run of one cell on one problem, with Adam and gradients clipped to a common norm of 1.
///
/// Every batch is new, so the loss before an update is a loss on examples never seen.
struct ShootOutRun<Cell: ShootOutCell> {
  private(set) var losses: [Double] = []
  private(set) var rightShares: [Double] = []
  private var cell: Cell
  private var head: LinearHead<Double>
  private var adam = ClippedAdam(largestNorm: 1)
  private var numbers: SeededNumbers

  init(problem: some ShootOutProblem, hiddenSize: Int, seed: Double) {
    numbers = SeededNumbers(seed: seed)
    cell = Cell.drawn(inputSize: problem.sizes.input, hiddenSize: hiddenSize, &numbers)
    let bound = 1 / Double(hiddenSize).squareRoot()
    head = LinearHead(
      Why: .uniform(problem.sizes.output, hiddenSize, within: bound, using: &numbers),
      by: .zeros(problem.sizes.output))
  }

  var parameterCount: Int { (cell.tensors + [head.Why, head.by]).reduce(0) { $0 + $1.count } }

  mutating func update(on problem: some ShootOutProblem, rate: Double) {
    let (inputs, judge) = problem.batch(&numbers)
    let start = cell.start(batch: inputs.shape[1])
    let states = cell.forward(inputs, from: start)
    let answered = judge(head.logits(states.hiddenStates))
    losses.append(answered.loss)
    rightShares.append(answered.rightShare)
    let dHead = head.backward(upstream: answered.gradient, hiddenStates: states.hiddenStates)
    let gradients =
      cell.gradients(
        upstream: dHead.dHiddenStates, states: states, inputs: inputs, from: start)
      + [dHead.dWhy, dHead.dby]
    let changed = adam.changed(cell.tensors + [head.Why, head.by], by: gradients, rate: rate)
    cell.tensors = Array(changed.dropLast(2))
    (head.Why, head.by) = (changed[changed.count - 2], changed[changed.count - 1])
  }
}
