import Recurrent

/// What is carried from window to window: a row of H numbers for each sequence.
public struct CarriedState<Scalar: RealScalar>: Equatable, Sendable {
  /// The hidden states, N × H.
  public var hiddenState: Tensor<Scalar>
  /// The cell states of an LSTM, N × H.
  public var cellState: Tensor<Scalar>?

  /// Creates a state from its parts.
  public init(hiddenState: Tensor<Scalar>, cellState: Tensor<Scalar>? = nil) {
    (self.hiddenState, self.cellState) = (hiddenState, cellState)
  }
}

extension TrainingEngine {
  /// Makes the state after the last step the one before the next.
  func carryState() {
    let count = order.batch * layout.width
    hidden.update(from: hidden + order.steps * count, count: count)
    if layout.kind == .lstm { cells.update(from: cells + order.steps * count, count: count) }
  }

  /// Forgets what was read: the next window starts from zeros, with any number of sequences.
  public func resetState() {
    stateBatch = 0
    hidden.update(repeating: 0, count: batch * layout.width)
    if layout.kind == .lstm { cells.update(repeating: 0, count: batch * layout.width) }
  }

  /// Runs something that starts from zeros, and puts the state back afterwards.
  public func settingStateAside<Result>(_ body: () throws -> Result) rethrows -> Result {
    let (count, former) = (batch * layout.width, stateBatch)
    savedHidden.update(from: hidden, count: count)
    if layout.kind == .lstm { savedCells.update(from: cells, count: count) }
    resetState()
    defer {
      hidden.update(from: savedHidden, count: count)
      if layout.kind == .lstm { cells.update(from: savedCells, count: count) }
      stateBatch = former
    }
    return try body()
  }

  /// The state that the next window starts from.
  public var state: CarriedState<Scalar> {
    get {
      CarriedState(
        hiddenState: rows(of: hidden), cellState: layout.kind == .lstm ? rows(of: cells) : nil)
    }
    set {
      precondition(
        newValue.hiddenState.shape[0] <= batch && newValue.hiddenState.shape[1] == layout.hidden,
        "A state of \(newValue.hiddenState.shape) does not fit.")
      resetState()
      stateBatch = newValue.hiddenState.shape[0]
      write(newValue.hiddenState, to: hidden)
      if let cellState = newValue.cellState, layout.kind == .lstm { write(cellState, to: cells) }
    }
  }

  private func rows(of states: UnsafeMutablePointer<Scalar>) -> Tensor<Scalar> {
    let elements = (0..<stateBatch).flatMap { row in
      (0..<layout.hidden).map { states[row * layout.width + $0] }
    }
    return Tensor(shape: [stateBatch, layout.hidden], elements: elements)
  }

  private func write(_ rows: Tensor<Scalar>, to states: UnsafeMutablePointer<Scalar>) {
    for row in 0..<rows.shape[0] {
      for unit in 0..<layout.hidden {
        states[row * layout.width + unit] = rows.elements[row * layout.hidden + unit]
      }
    }
  }

  /// Adam's running means of the gradients and of their squares, in the shapes of the parameters.
  public var moments: (means: [Tensor<Scalar>], squares: [Tensor<Scalar>]) {
    (layout.read(means), layout.read(squares))
  }

  /// Goes on where another engine stopped.
  public func resume(
    means newMeans: [Tensor<Scalar>], squares newSquares: [Tensor<Scalar>], updateCount: Int
  ) {
    layout.write(newMeans, to: means)
    layout.write(newSquares, to: squares)
    self.updateCount = updateCount
  }

  /// Reads characters, one for each sequence, and lends the logits of the next, N × V.
  ///
  /// - Precondition: There is one character for each sequence, and each lies in 0 ..< V.
  public func read<Result>(
    _ characters: [Int32], _ body: (UnsafeBufferPointer<Scalar>) -> Result
  ) -> Result {
    set(Window(inputs: characters, targets: characters, steps: 1, batch: characters.count))
    (order.hasTargets, order.goesBack) = (false, false)
    run(.pass)
    carryState()
    for row in 0..<characters.count {
      for v in 0..<layout.vocabulary {
        logits[row * layout.vocabulary + v] =
          logits[row * layout.classes + v] + values[layout.by + v]
      }
    }
    return body(
      UnsafeBufferPointer(start: logits, count: characters.count * layout.vocabulary))
  }
}
