import Recurrent

/// Where each parameter of a model stands in one flat list of numbers.
///
/// The list is what Adam and the gradient's norm run over. Rows and columns are filled up with zeros
/// to multiples of 16, and zeros they stay: a padded unit has the hidden state 0 and the gradient 0.
///
/// Shapes, with G blocks of H rows, H and V padded: table V × GH, which is the weight of the input
/// transposed, so that a one-hot input picks a row; recurrent GH × H; bias GH; for a GRU that resets
/// after the product a second bias GH; Why V × H; by V.
struct ParameterLayout {
  let kind: CellKind
  /// The sizes without padding.
  let vocabulary, hidden: Int
  /// The sizes with padding.
  let classes, width: Int
  /// The width of the gates, G · H with padding.
  let gates: Int
  let table, recurrent, bias, secondBias, Why, by: Int
  let count: Int
  /// The rows of the recurrent weight that are used in one product.
  let productBlocks: [Range<Int>]

  init(kind: CellKind, vocabulary: Int, hidden: Int) {
    (self.kind, self.vocabulary, self.hidden) = (kind, vocabulary, hidden)
    classes = Self.padded(vocabulary)
    width = Self.padded(hidden)
    gates = kind.blockCount * width
    table = 0
    recurrent = table + vocabulary * gates
    bias = recurrent + gates * width
    secondBias = bias + gates
    Why = secondBias + (kind == .gruAfter ? gates : 0)
    by = Why + classes * width
    count = by + classes
    productBlocks = kind == .gru ? [0..<2 * width, 2 * width..<3 * width] : [0..<gates]
  }

  private static func padded(_ size: Int) -> Int {
    let step = Kernels<Float>.alignment
    return (size + step - 1) / step * step
  }

  /// How a part of a tensor lies in the list.
  struct Part {
    var offset: Int
    var rowStep: Int
    var columnStep: Int
    /// The columns of the tensor that it is about.
    var columns: Range<Int>
    /// Whether rows come in blocks of H that are padded.
    var hasBlocks = true
  }

  /// The parts of each tensor of the cell and of the head, in the order of their names.
  var parts: [[Part]] {
    let input = Part(offset: table, rowStep: 1, columnStep: gates, columns: 0..<vocabulary)
    let state = Part(offset: recurrent, rowStep: width, columnStep: 1, columns: 0..<hidden)
    let first = Part(offset: bias, rowStep: 1, columnStep: 0, columns: 0..<1)
    let second = Part(offset: secondBias, rowStep: 1, columnStep: 0, columns: 0..<1)
    var shifted = input
    shifted.columns = hidden..<hidden + vocabulary
    let cell: [[Part]] =
      switch kind {
      case .lstm: [[state, shifted], [first]]
      case .rnn, .gru: [[input], [state], [first]]
      case .gruAfter: [[input], [state], [first], [second]]
      }
    return cell + [
      [Part(offset: Why, rowStep: width, columnStep: 1, columns: 0..<hidden, hasBlocks: false)],
      [Part(offset: by, rowStep: 1, columnStep: 0, columns: 0..<1, hasBlocks: false)],
    ]
  }

  private func visit(
    _ part: Part, rows: Int, columns: Int, _ body: (_ from: Int, _ to: Int) -> Void
  ) {
    for row in 0..<rows {
      let place = part.hasBlocks ? row / hidden * width + row % hidden : row
      for column in part.columns {
        body(
          row * columns + column,
          part.offset + place * part.rowStep + (column - part.columns.lowerBound) * part.columnStep)
      }
    }
  }

  /// Writes tensors into the list.
  func write<Scalar>(_ tensors: [Tensor<Scalar>], to list: UnsafeMutablePointer<Scalar>) {
    for (tensor, parts) in zip(tensors, parts) {
      tensor.elements.withUnsafeBufferPointer { elements in
        for part in parts {
          visit(part, rows: tensor.shape[0], columns: tensor.rank > 1 ? tensor.shape[1] : 1) {
            list[$1] = elements[$0]
          }
        }
      }
    }
  }

  /// Reads the tensors of the cell and of the head from the list.
  func read<Scalar: RealScalar>(_ list: UnsafePointer<Scalar>) -> [Tensor<Scalar>] {
    zip(shapes, parts).map { shape, parts in
      var elements = [Scalar](repeating: 0, count: shape.reduce(1, *))
      for part in parts {
        visit(part, rows: shape[0], columns: shape.count > 1 ? shape[1] : 1) {
          elements[$0] = list[$1]
        }
      }
      return Tensor(shape: shape, elements: elements)
    }
  }

  /// The shapes of the tensors without padding.
  var shapes: [[Int]] {
    let rows = kind.blockCount * hidden
    let cell: [[Int]] =
      switch kind {
      case .lstm: [[rows, hidden + vocabulary], [rows]]
      case .rnn, .gru: [[rows, vocabulary], [rows, hidden], [rows]]
      case .gruAfter: [[rows, vocabulary], [rows, hidden], [rows], [rows]]
      }
    return cell + [[vocabulary, hidden], [vocabulary]]
  }

  /// Puts tensors together to parameters and a head.
  func assembled<Scalar>(
    _ tensors: [Tensor<Scalar>]
  ) -> (cell: CellParameters<Scalar>, head: LinearHead<Scalar>) {
    let head = LinearHead(Why: tensors[tensors.count - 2], by: tensors[tensors.count - 1])
    let cell: CellParameters<Scalar> =
      switch kind {
      case .rnn: .rnn(.init(Wxh: tensors[0], Whh: tensors[1], b: tensors[2]))
      case .lstm: .lstm(.init(W: tensors[0], b: tensors[1]))
      case .gru: .gru(.init(W: tensors[0], U: tensors[1], b: tensors[2]))
      case .gruAfter:
        .gruAfter(.init(W: tensors[0], U: tensors[1], bi: tensors[2], bh: tensors[3]))
      }
    return (cell, head)
  }
}
