import Recurrent

/// The parameters of a cell of any kind.
public enum CellParameters<Scalar: RealScalar>: Equatable, Sendable {
  /// Those of a plain recurrent cell.
  case rnn(RNNParameters<Scalar>)
  /// Those of a long short-term memory.
  case lstm(LSTMParameters<Scalar>)
  /// Those of a GRU that resets before the product.
  case gru(GRUParameters<Scalar>)
  /// Those of a GRU that resets after the product.
  case gruAfter(ResetAfterGRUParameters<Scalar>)

  /// Which cell they belong to.
  public var kind: CellKind {
    switch self {
    case .rnn: .rnn
    case .lstm: .lstm
    case .gru: .gru
    case .gruAfter: .gruAfter
    }
  }

  /// The size of an input row, D.
  public var inputSize: Int {
    switch self {
    case .rnn(let parameters): parameters.inputSize
    case .lstm(let parameters): parameters.inputSize
    case .gru(let parameters): parameters.inputSize
    case .gruAfter(let parameters): parameters.inputSize
    }
  }

  /// The size of a hidden state, H.
  public var hiddenSize: Int {
    switch self {
    case .rnn(let parameters): parameters.hiddenSize
    case .lstm(let parameters): parameters.hiddenSize
    case .gru(let parameters): parameters.hiddenSize
    case .gruAfter(let parameters): parameters.hiddenSize
    }
  }

  /// The number of parameters.
  public var parameterCount: Int { tensors.reduce(0) { $0 + $1.tensor.count } }

  /// The tensors by the names that the book gives them.
  public var tensors: [(name: String, tensor: Tensor<Scalar>)] {
    switch self {
    case .rnn(let cell): [("Wxh", cell.Wxh), ("Whh", cell.Whh), ("b", cell.b)]
    case .lstm(let cell): [("W", cell.W), ("b", cell.b)]
    case .gru(let cell): [("W", cell.W), ("U", cell.U), ("b", cell.b)]
    case .gruAfter(let cell):
      [("W", cell.W), ("U", cell.U), ("bi", cell.bi), ("bh", cell.bh)]
    }
  }

  /// Returns random parameters to start training from, as the cells' own `initialised` gives them.
  public static func initialised(
    _ kind: CellKind, inputSize: Int, hiddenSize: Int,
    using generator: inout some RandomNumberGenerator
  ) -> CellParameters {
    switch kind {
    case .rnn:
      let bound = 1 / Double(hiddenSize).squareRoot()
      return .rnn(
        RNNParameters(
          Wxh: .uniform(hiddenSize, inputSize, within: bound, using: &generator),
          Whh: .uniform(hiddenSize, hiddenSize, within: bound, using: &generator),
          b: .zeros(hiddenSize)))
    case .lstm:
      return .lstm(
        .initialised(inputSize: inputSize, hiddenSize: hiddenSize, using: &generator))
    case .gru:
      return .gru(
        .initialised(inputSize: inputSize, hiddenSize: hiddenSize, using: &generator))
    case .gruAfter:
      return .gruAfter(
        .initialised(inputSize: inputSize, hiddenSize: hiddenSize, using: &generator))
    }
  }
}

extension CellParameters {
  /// Creates parameters by rounding others to this number type.
  public init<Other>(_ other: CellParameters<Other>) {
    switch other {
    case .rnn(let cell):
      self = .rnn(.init(Wxh: .init(cell.Wxh), Whh: .init(cell.Whh), b: .init(cell.b)))
    case .lstm(let cell): self = .lstm(.init(W: .init(cell.W), b: .init(cell.b)))
    case .gru(let cell):
      self = .gru(.init(W: .init(cell.W), U: .init(cell.U), b: .init(cell.b)))
    case .gruAfter(let cell):
      self = .gruAfter(
        .init(W: .init(cell.W), U: .init(cell.U), bi: .init(cell.bi), bh: .init(cell.bh)))
    }
  }
}
