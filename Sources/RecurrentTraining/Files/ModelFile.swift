import Recurrent

extension Safetensors {
  static let formatName = "unroll-character-model"

  /// Adds tensors under names with something before them.
  mutating func add<Scalar: TrainingScalar>(
    _ tensors: [(name: String, tensor: Tensor<Scalar>)], prefix: String = ""
  ) {
    for (name, tensor) in tensors {
      // A generic tensor is one of the two; the other one's conversion is the identity.
      self.tensors[prefix + name] =
        Scalar.self == Float.self
        ? .float(Tensor<Float>(tensor)) : .double(Tensor<Double>(tensor))
    }
  }

  /// Creates a file of a model: its tensors by the book's names, and what they are as metadata.
  public init<Scalar>(_ model: CharacterModel<Scalar>) {
    self.init()
    metadata = [
      "format": Self.formatName, "cell": model.cell.kind.rawValue,
      "vocabulary": model.vocabulary.text(of: (0..<model.vocabulary.count).map(Int32.init)),
    ]
    add(model.namedTensors)
  }

  /// Whether the model was trained in `Double`.
  public var isDouble: Bool {
    if case .double? = tensors["Why"] { true } else { false }
  }
}

extension CharacterModel {
  /// All tensors by their names: the cell's, then the head's.
  public var namedTensors: [(name: String, tensor: Tensor<Scalar>)] {
    cell.tensors + [("Why", head.Why), ("by", head.by)]
  }

  /// Reads a model from a file's content.
  ///
  /// - Parameter path: The file's name, for the error.
  public init(_ file: Safetensors, path: String) throws(WeightFileError) {
    guard file.metadata["format"] == Safetensors.formatName,
      let kind = file.metadata["cell"].flatMap(CellKind.init),
      let characters = file.metadata["vocabulary"]
    else {
      throw .foreign(
        path: path, reason: "it was not written by `unroll train`; see `unroll import-weights`")
    }
    let vocabulary = Vocabulary(scalars: Array(characters.unicodeScalars))
    guard vocabulary.count > 0, Set(vocabulary.scalars).count == vocabulary.count else {
      throw .foreign(path: path, reason: "its vocabulary names a character twice, or none")
    }
    let tensors = try Self.tensors(kind, vocabulary.count, in: file, path: path)
    let layout = ParameterLayout(
      kind: kind, vocabulary: vocabulary.count, hidden: tensors[tensors.count - 2].shape[1])
    let parts = layout.assembled(tensors)
    self.init(vocabulary: vocabulary, cell: parts.cell, head: parts.head)
  }

  /// The tensors of a model in their order, whose shapes are looked at.
  static func tensors(
    _ kind: CellKind, _ vocabulary: Int, in file: Safetensors, path: String, prefix: String = ""
  ) throws(WeightFileError) -> [Tensor<Scalar>] {
    guard let head = file.tensors[prefix + "Why"], head.shape.count == 2, head.shape[1] > 0 else {
      throw .foreign(path: path, reason: "its head \"\(prefix)Why\" is missing or no matrix")
    }
    let layout = ParameterLayout(kind: kind, vocabulary: vocabulary, hidden: head.shape[1])
    var tensors: [Tensor<Scalar>] = []
    for (name, shape) in zip(kind.tensorNames + ["Why", "by"], layout.shapes) {
      guard let entry = file.tensors[prefix + name], entry.shape == shape else {
        let found = file.tensors[prefix + name].map { "has shape \($0.shape)" } ?? "is missing"
        throw .foreign(
          path: path, reason: "\"\(prefix + name)\" \(found), and \(shape) is expected")
      }
      tensors.append(entry.tensor())
    }
    return tensors
  }
}

extension CellKind {
  /// The names of the cell's tensors in the book.
  public var tensorNames: [String] {
    switch self {
    case .rnn: ["Wxh", "Whh", "b"]
    case .lstm: ["W", "b"]
    case .gru: ["W", "U", "b"]
    case .gruAfter: ["W", "U", "bi", "bh"]
    }
  }
}
