/// What a dimension of a tensor counts.
///
/// Sizes, edge cases and properties follow from it.
package enum Axis: String, Sendable, Hashable, CaseIterable {
  /// Time steps, T.
  case time
  /// Time steps and the moment before the first, T + 1.
  case timeFromStart
  /// Sequences in a batch, N.
  case batch
  /// Entries of an input, D.
  case input
  /// Hidden units, H.
  case hidden
  /// Classes, V.
  case vocabulary
  /// Input and hidden entries side by side, D + H.
  case joined
  /// Entries of the hidden state and then of the cell state, 2H.
  case bothStates
  /// The row blocks i, f, o, g of an LSTM, 4H.
  case lstmBlocks
  /// The row blocks i, f, g, o of PyTorch's LSTM, 4H.
  case pyTorchBlocks
  /// The row blocks z, r, n of the GRU that resets before the product, 3H.
  case gruBlocks
  /// The row blocks r, z, n of the GRU that resets after the product, 3H.
  case gruAfterBlocks
  /// Time steps of a whole task, which has a beginning and an end, T.
  case taskSteps
  /// Time steps of a copy task with a delay of T, T + 20.
  case copySteps
  /// Tensors of a list, each of a shape of its own.
  case tensor
  /// Entries of a plain list.
  case entry

  /// The letter that the chapters use for the size.
  package var letter: String {
    switch self {
    case .time, .taskSteps: "T"
    case .copySteps: "T + 20"
    case .timeFromStart: "T + 1"
    case .batch: "N"
    case .input: "D"
    case .hidden: "H"
    case .vocabulary: "V"
    case .joined: "D + H"
    case .bothStates: "2H"
    case .lstmBlocks, .pyTorchBlocks: "4H"
    case .gruBlocks, .gruAfterBlocks: "3H"
    case .tensor, .entry: "n"
    }
  }

  /// The letters of the blocks of H that the axis is made of; empty for an axis without blocks.
  package var blocks: [String] {
    switch self {
    case .lstmBlocks: ["i", "f", "o", "g"]
    case .pyTorchBlocks: ["i", "f", "g", "o"]
    case .gruBlocks: ["z", "r", "n"]
    case .gruAfterBlocks: ["r", "z", "n"]
    default: []
    }
  }

  /// The axes whose sizes this one's follows from; an axis of its own right is its own part.
  var parts: Set<Axis> {
    if self == .joined { return [.input, .hidden] }
    if self == .timeFromStart { return [.time] }
    if self == .bothStates { return [.hidden] }
    if self == .copySteps { return [.taskSteps] }
    return blocks.isEmpty ? [self] : [.hidden]
  }
}

/// The size of every axis in one case.
package struct Sizes: Sendable, Hashable {
  private var sizes: [Axis: Int]

  package init(_ sizes: [Axis: Int]) { self.sizes = sizes }

  /// All sizes differ, so that no transposed or mixed-up tensor can fit by accident.
  package static let generic = Sizes([
    .time: 7, .batch: 3, .input: 4, .hidden: 5, .vocabulary: 6, .entry: 8, .taskSteps: 10,
  ])
  /// Another such set.
  package static let other = Sizes([
    .time: 4, .batch: 2, .input: 5, .hidden: 3, .vocabulary: 7, .entry: 6, .taskSteps: 13,
  ])
  /// Inputs, hidden units and classes of equal number, for answers that trap on all others.
  package static let square = Sizes([
    .time: 6, .batch: 3, .input: 5, .hidden: 5, .vocabulary: 5, .entry: 5, .taskSteps: 10,
  ])

  package subscript(axis: Axis) -> Int {
    if axis == .joined { return self[.input] + self[.hidden] }
    if axis == .timeFromStart { return self[.time] + 1 }
    if axis == .bothStates { return 2 * self[.hidden] }
    if axis == .copySteps { return self[.taskSteps] + 20 }
    if !axis.blocks.isEmpty { return axis.blocks.count * self[.hidden] }
    return sizes[axis, default: 1]
  }

  /// The same sizes with one changed.
  package func with(_ axis: Axis, _ size: Int) -> Sizes {
    var copy = self
    copy.sizes[axis] = size
    return copy
  }

  /// The sizes of some axes as text, such as `N = 3, D = 4`.
  package func text(of axes: Set<Axis>) -> String {
    Axis.allCases.filter(axes.contains).map { "\($0.letter) = \(self[$0])" }.joined(separator: ", ")
  }
}
