/// What a dimension of a tensor counts.
///
/// Sizes, edge cases and properties follow from it.
package enum Axis: String, Sendable, Hashable, CaseIterable {
  /// Time steps, T.
  case time
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
  /// Entries of a plain list.
  case entry

  /// The letter that the chapters use for the size.
  package var letter: String {
    switch self {
    case .time: "T"
    case .batch: "N"
    case .input: "D"
    case .hidden: "H"
    case .vocabulary: "V"
    case .joined: "D + H"
    case .entry: "n"
    }
  }
}

/// The size of every axis in one case.
package struct Sizes: Sendable, Hashable {
  private var sizes: [Axis: Int]

  package init(_ sizes: [Axis: Int]) { self.sizes = sizes }

  /// All sizes differ, so that no transposed or mixed-up tensor can fit by accident.
  package static let generic = Sizes([
    .time: 7, .batch: 3, .input: 4, .hidden: 5, .vocabulary: 6, .entry: 8,
  ])
  /// Another such set.
  package static let other = Sizes([
    .time: 4, .batch: 2, .input: 5, .hidden: 3, .vocabulary: 7, .entry: 6,
  ])
  /// Inputs, hidden units and classes of equal number, for answers that trap on all others.
  package static let square = Sizes([
    .time: 6, .batch: 3, .input: 5, .hidden: 5, .vocabulary: 5, .entry: 5,
  ])

  package subscript(axis: Axis) -> Int {
    axis == .joined ? self[.input] + self[.hidden] : sizes[axis, default: 1]
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
