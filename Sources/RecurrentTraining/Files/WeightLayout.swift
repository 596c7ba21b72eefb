import Recurrent

/// How another library names and arranges the weights of a recurrent layer.
public enum WeightLayout: String, CaseIterable, Sendable {
  /// `torch.nn.RNN`, `LSTM` and `GRU`, and `torch.nn.Linear` as the head.
  case pytorch
  /// The ONNX operators `RNN`, `LSTM` and `GRU`, and `Gemm` with `transB = 1` as the head.
  case onnx
  /// `keras.layers.SimpleRNN`, `LSTM` and `GRU`, and `Dense` as the head.
  case keras

  /// The names of the cell's tensors.
  public var cellNames: [String] {
    switch self {
    case .pytorch:
      ["rnn.weight_ih_l0", "rnn.weight_hh_l0", "rnn.bias_ih_l0", "rnn.bias_hh_l0"]
    case .onnx: ["rnn.W", "rnn.R", "rnn.B"]
    case .keras: ["rnn.kernel", "rnn.recurrent_kernel", "rnn.bias"]
    }
  }

  /// The names of the head's weight and bias.
  public var headNames: [String] {
    self == .keras ? ["head.kernel", "head.bias"] : ["head.weight", "head.bias"]
  }
}

extension Safetensors {
  static let layoutFormat = "unroll-weights"

  /// Creates a file of a model's weights in another library's layout.
  ///
  /// - Parameter path: The model's file, for the error.
  public init<Scalar>(
    _ model: CharacterModel<Scalar>, layout: WeightLayout, path: String
  ) throws(WeightFileError) {
    self.init(model)
    metadata["format"] = Self.layoutFormat
    metadata["layout"] = layout.rawValue
    tensors = [:]
    let cell: [Tensor<Scalar>]
    switch layout {
    case .pytorch:
      let weights = try PyTorchWeights(of: model.cell, path: path)
      cell = [weights.weightInput, weights.weightHidden, weights.biasInput, weights.biasHidden]
    case .onnx:
      let weights = ONNXWeights(of: model.cell)
      cell = [weights.W, weights.R, weights.B]
      metadata["linear_before_reset"] = weights.linearBeforeReset ? "1" : "0"
    case .keras:
      let weights = KerasWeights(of: model.cell)
      cell = [weights.kernel, weights.recurrentKernel, weights.bias]
    }
    add(Array(zip(layout.cellNames, cell)))
    let Why = layout == .keras ? model.head.Why.transposed() : model.head.Why
    add(Array(zip(layout.headNames, [Why, model.head.by])))
  }
}

extension PyTorchWeights {
  fileprivate init(of cell: CellParameters<Scalar>, path: String) throws(WeightFileError) {
    switch cell {
    case .rnn(let parameters): self.init(parameters)
    case .lstm(let parameters): self.init(parameters)
    case .gruAfter(let parameters): self.init(parameters)
    case .gru:
      throw .foreign(
        path: path,
        reason: "its GRU resets before the product, and PyTorch has only the other one; "
          + "take --layout onnx or keras, or train with --cell gru-after")
    }
  }
}

extension ONNXWeights {
  fileprivate init(of cell: CellParameters<Scalar>) {
    switch cell {
    case .rnn(let parameters): self.init(parameters)
    case .lstm(let parameters): self.init(parameters)
    case .gru(let parameters): self.init(parameters)
    case .gruAfter(let parameters): self.init(parameters)
    }
  }
}

extension KerasWeights {
  fileprivate init(of cell: CellParameters<Scalar>) {
    switch cell {
    case .rnn(let parameters): self.init(parameters)
    case .lstm(let parameters): self.init(parameters)
    case .gru(let parameters): self.init(parameters)
    case .gruAfter(let parameters): self.init(parameters)
    }
  }
}

extension CharacterModel {
  /// Reads a model from weights in another library's layout.
  ///
  /// - Parameters:
  ///   - file: The tensors, by the names of the layout.
  ///   - kind: The cell that they belong to.
  ///   - vocabulary: The characters that the inputs and the logits stand for.
  ///   - path: The file's name, for the error.
  public init(
    _ file: Safetensors, layout: WeightLayout, kind: CellKind, vocabulary: Vocabulary, path: String
  ) throws(WeightFileError) {
    if kind == .gru && layout == .pytorch {
      throw .foreign(path: path, reason: "PyTorch's GRU is the cell gru-after")
    }
    var hidden = 0
    if let shape = file.tensors[layout.cellNames[1]]?.shape, shape.count >= 2 {
      hidden = layout == .keras ? shape[0] : shape[shape.count - 1]
    }
    let names = layout.cellNames + layout.headNames
    let shapes = layout.shapes(kind, vocabulary.count, max(hidden, 1))
    var tensors: [Tensor<Scalar>] = []
    for (name, shape) in zip(names, shapes) {
      guard let entry = file.tensors[name], entry.shape == shape else {
        let found = file.tensors[name].map { "has shape \($0.shape)" } ?? "is missing"
        throw .foreign(path: path, reason: "\"\(name)\" \(found), and \(shape) is expected")
      }
      tensors.append(entry.tensor())
    }
    let head = LinearHead(
      Why: layout == .keras ? tensors[names.count - 2].transposed() : tensors[names.count - 2],
      by: tensors[names.count - 1])
    self.init(
      vocabulary: vocabulary, cell: Self.cell(kind, layout, tensors), head: head)
  }

  private static func cell(
    _ kind: CellKind, _ layout: WeightLayout, _ tensors: [Tensor<Scalar>]
  ) -> CellParameters<Scalar> {
    switch layout {
    case .pytorch:
      let weights = PyTorchWeights(
        weightInput: tensors[0], weightHidden: tensors[1], biasInput: tensors[2],
        biasHidden: tensors[3])
      return switch kind {
      case .rnn: .rnn(.init(weights))
      case .lstm: .lstm(.init(weights))
      case .gru, .gruAfter: .gruAfter(.init(weights))
      }
    case .onnx:
      let weights = ONNXWeights(
        W: tensors[0], R: tensors[1], B: tensors[2], linearBeforeReset: kind == .gruAfter)
      return switch kind {
      case .rnn: .rnn(.init(weights))
      case .lstm: .lstm(.init(weights))
      case .gru: .gru(.init(weights))
      case .gruAfter: .gruAfter(.init(weights))
      }
    case .keras:
      let weights = KerasWeights(
        kernel: tensors[0], recurrentKernel: tensors[1], bias: tensors[2])
      return switch kind {
      case .rnn: .rnn(.init(weights))
      case .lstm: .lstm(.init(weights))
      case .gru: .gru(.init(weights))
      case .gruAfter: .gruAfter(.init(weights))
      }
    }
  }
}

extension WeightLayout {
  /// The shapes of all tensors, in the order of their names.
  func shapes(_ kind: CellKind, _ vocabulary: Int, _ hidden: Int) -> [[Int]] {
    let rows = kind.blockCount * hidden
    switch self {
    case .pytorch:
      return [
        [rows, vocabulary], [rows, hidden], [rows], [rows], [vocabulary, hidden], [vocabulary],
      ]
    case .onnx:
      return [
        [1, rows, vocabulary], [1, rows, hidden], [1, 2 * rows], [vocabulary, hidden], [vocabulary],
      ]
    case .keras:
      return [
        [vocabulary, rows], [hidden, rows], kind == .gruAfter ? [2, rows] : [rows],
        [hidden, vocabulary], [vocabulary],
      ]
    }
  }
}
