/// The cells that can be trained.
public enum CellKind: String, CaseIterable, Sendable {
  /// The plain recurrent cell.
  case rnn
  /// The long short-term memory.
  case lstm
  /// The gated recurrent unit that resets the state before the product.
  case gru
  /// The gated recurrent unit that resets after the product, PyTorch's.
  case gruAfter = "gru-after"

  /// The blocks of H rows in its weights.
  public var blockCount: Int {
    switch self {
    case .rnn: 1
    case .lstm: 4
    case .gru, .gruAfter: 3
    }
  }
}
