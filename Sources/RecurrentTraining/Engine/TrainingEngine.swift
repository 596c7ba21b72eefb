import Recurrent

/// A character model's forward and backward pass, its loss and Adam, made for speed.
///
/// Everything is allocated when the engine is made; a step allocates nothing. A one-hot input is a row
/// of a table, so the input's products are gone; each weight's gradient is one product over all steps
/// and sequences. The sequences are shared out among threads, which never wait for each other inside
/// a pass. Results do not depend on the number of threads.
///
/// Shapes: N sequences of T steps at a time, V characters, H units.
public final class TrainingEngine<Scalar: TrainingScalar> {
  /// The most sequences and steps of a pass.
  public let batch, steps: Int

  let layout: ParameterLayout
  let kernels: Kernels<Scalar>
  let team: Team
  private var work: EngineWork<Scalar>?
  let products: LargeProducts<Scalar>?
  private let arena = Arena<Scalar>()

  // Parameters, their gradients and Adam's two averages, in the order of the layout.
  let values, gradients, means, squares: UnsafeMutablePointer<Scalar>
  /// The number of updates so far.
  public internal(set) var updateCount = 0

  // What a pass writes; states have one slot more, for what was before the first step.
  let tokens, targets: UnsafeMutablePointer<Int32>
  let losses: UnsafeMutablePointer<Double>
  let hidden, cells, gates, extra, logits: UnsafeMutablePointer<Scalar>
  let dHidden, dCells, dGates, dExtra: UnsafeMutablePointer<Scalar>
  let savedHidden, savedCells: UnsafeMutablePointer<Scalar>

  // Weights arranged for products with them, and the table with its bias added.
  let seen, forwardPanels, backwardPanels, headPanels, headBackPanels: UnsafeMutablePointer<Scalar>
  let scratch: UnsafeMutablePointer<Scalar>
  let chunkSums: UnsafeMutablePointer<Double>

  /// What computes losses and gradients in the engine's place; it still keeps parameters and Adam.
  public var source: (any GradientSource<Scalar>)?

  // What the workers are to do.
  var phase = Phase.prepare
  var order = Order()
  var adam = AdamSettings()
  /// The sequences that the carried state belongs to; 0 while nothing was read.
  var stateBatch = 0

  enum Phase { case prepare, pass, collect, update }

  struct Order {
    var batch = 0
    var steps = 0
    var hasTargets = false
    var goesBack = false
    var scale: Scalar = 1
    var rate: Scalar = 0
    var meanCorrection: Scalar = 1
    var squareCorrection: Scalar = 1
  }

  /// Creates an engine for a model.
  ///
  /// - Parameters:
  ///   - cell: The cell's parameters; its inputs are one-hot rows.
  ///   - head: The head's parameters, whose classes are the inputs' characters.
  ///   - batch: The most sequences of a pass, N.
  ///   - steps: The most steps of a pass, T.
  ///   - threads: The threads to share the work.
  ///   - instructions: The instructions to use; the processor must have them.
  ///   - products: What makes the large products; nil for the library's own.
  /// - Precondition: The head reads the cell's states, and gives one logit for each character.
  public init(
    cell: CellParameters<Scalar>, head: LinearHead<Scalar>, batch: Int, steps: Int,
    threads: Int = 1, instructions: Instructions = .best, products: LargeProducts<Scalar>? = nil
  ) {
    precondition(
      head.hiddenSize == cell.hiddenSize && head.classCount == cell.inputSize,
      "A head of \(head.Why.shape) does not fit a cell of \(cell.inputSize) and \(cell.hiddenSize)."
    )
    precondition(batch >= 1 && steps >= 1, "A pass of \(steps) steps of \(batch) is none.")
    (self.batch, self.steps) = (batch, steps)
    self.products = products
    kernels = Scalar.kernels(for: instructions)
    team = Team(size: max(threads, 1))
    let layout = ParameterLayout(
      kind: cell.kind, vocabulary: cell.inputSize, hidden: cell.hiddenSize)
    self.layout = layout
    let (rows, H, G, V) = (batch * steps, layout.width, layout.gates, layout.classes)
    (values, gradients) = (arena.numbers(layout.count), arena.numbers(layout.count))
    (means, squares) = (arena.numbers(layout.count), arena.numbers(layout.count))
    tokens = arena.memory(rows, of: 0)
    targets = arena.memory(rows, of: 0)
    losses = arena.memory(rows, of: 0)
    hidden = arena.numbers((rows + batch) * H)
    cells = arena.numbers(cell.kind == .lstm ? (rows + batch) * H : 0)
    gates = arena.numbers(rows * G)
    extra = arena.numbers(cell.kind == .rnn ? 0 : rows * H)
    logits = arena.numbers(rows * V)
    dHidden = arena.numbers((rows + batch) * H)
    dCells = arena.numbers(cell.kind == .lstm || cell.kind == .gru ? batch * H : 0)
    dGates = arena.numbers(rows * G)
    dExtra = arena.numbers(cell.kind == .gruAfter ? rows * H : 0)
    savedHidden = arena.numbers(batch * H)
    savedCells = arena.numbers(cell.kind == .lstm ? batch * H : 0)
    seen = arena.numbers(cell.inputSize * G)
    (forwardPanels, backwardPanels) = (arena.numbers(G * H), arena.numbers(G * H))
    (headPanels, headBackPanels) = (arena.numbers(V * H), arena.numbers(V * H))
    scratch = arena.numbers(team.size * Kernels<Scalar>.transposedScratch(columns: H))
    chunkSums = arena.memory(layout.count / Self.chunk + 1, of: 0)
    work = EngineWork(self)
    load(cell: cell, head: head)
  }

  /// The numbers of a piece of the gradient's norm: the same for any number of threads.
  static var chunk: Int { 4096 }

  /// The parameters of the cell and of the head as they are now.
  public var model: (cell: CellParameters<Scalar>, head: LinearHead<Scalar>) {
    layout.assembled(layout.read(values))
  }

  /// The gradients of the last step, before clipping, in the shapes of the parameters.
  public var modelGradients: (cell: CellParameters<Scalar>, head: LinearHead<Scalar>) {
    layout.assembled(layout.read(gradients))
  }

  /// Replaces the parameters.
  public func load(cell: CellParameters<Scalar>, head: LinearHead<Scalar>) {
    layout.write(cell.tensors.map(\.tensor) + [head.Why, head.by], to: values)
    prepare()
  }

  /// The bytes that the engine holds.
  public var byteCount: Int { arena.byteCount }

  fileprivate func run(worker: Int) {
    switch phase {
    case .prepare: prepare(worker: worker)
    case .pass: pass(worker: worker)
    case .collect: collect(worker: worker)
    case .update: update(worker: worker)
    }
  }

  func run(_ phase: Phase) {
    self.phase = phase
    if let work { team.run(work) }
  }

  /// A worker's share of some equal units.
  func share(of count: Int, worker: Int, unit: Int = 1) -> Range<Int> {
    let units = (count + unit - 1) / unit
    let from = units * worker / team.size
    let to = units * (worker + 1) / team.size
    return min(from * unit, count)..<min(to * unit, count)
  }

  /// Arranges the weights for products with them.
  func prepare() { run(.prepare) }

  private func prepare(worker: Int) {
    let (H, G, V) = (layout.width, layout.gates, layout.classes)
    let rows = share(of: layout.vocabulary, worker: worker)
    kernels.addBias(
      values + layout.table + rows.lowerBound * G, values + layout.bias, seen + rows.lowerBound * G,
      rows.count, G)
    let recurrent = values + layout.recurrent
    for index in 0..<layout.productBlocks.count {
      let block = layout.productBlocks[index]
      let (width, start) = (block.count, block.lowerBound)
      let columns = share(of: width, worker: worker, unit: 32)
      kernels.packTransposed(
        recurrent + start * H, H, H, width, columns.lowerBound, columns.upperBound,
        forwardPanels + start * H)
      let back = share(of: H, worker: worker, unit: 32)
      kernels.pack(
        recurrent + start * H, H, width, H, back.lowerBound, back.upperBound,
        backwardPanels + start * H)
    }
    let why = values + layout.Why
    let classes = share(of: V, worker: worker, unit: 32)
    kernels.packTransposed(why, H, H, V, classes.lowerBound, classes.upperBound, headPanels)
    let back = share(of: H, worker: worker, unit: 32)
    kernels.pack(why, H, V, H, back.lowerBound, back.upperBound, headBackPanels)
  }
}

/// An engine's work, for its team.
private final class EngineWork<Scalar: TrainingScalar>: TeamWork {
  private unowned let engine: TrainingEngine<Scalar>

  init(_ engine: TrainingEngine<Scalar>) { self.engine = engine }

  override func run(worker: Int) { engine.run(worker: worker) }
}
