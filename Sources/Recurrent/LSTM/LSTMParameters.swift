/// The parameters of a long short-term memory cell.
///
/// Equation: `a = [h | x] Wᵀ + b`, whose row blocks of H are the pre-activations of the input gate i,
/// the forget gate f, the output gate o and the candidate g, in this order.
///
/// Shapes: W 4H × (H + D), b 4H.
public struct LSTMParameters<Scalar: RealScalar>: Equatable, Sendable {
  /// The weight of all four blocks, 4H × (H + D); the first H columns read the hidden state.
  public var W: Tensor<Scalar>

  /// The bias of all four blocks, 4H.
  public var b: Tensor<Scalar>

  /// Creates parameters from the weight and the bias.
  ///
  /// - Precondition: b has 4H entries, and W has 4H rows and at least H columns.
  public init(W: Tensor<Scalar>, b: Tensor<Scalar>) {
    requireRank(W, 2, "W")
    requireShape(b, [W.shape[0]], "b")
    precondition(
      W.shape[0].isMultiple(of: 4) && W.shape[1] >= W.shape[0] / 4,
      "W must be 4H × (H + D), but has shape \(W.shape).")
    self.W = W
    self.b = b
  }

  /// The size of an input row, D.
  public var inputSize: Int { W.shape[1] - hiddenSize }

  /// The size of a hidden state and of a cell state, H.
  public var hiddenSize: Int { W.shape[0] / 4 }

  /// The number of parameters, 4 (H (H + D) + H): four times those of a plain recurrent cell.
  public var parameterCount: Int { W.count + b.count }
}

extension LSTMParameters {
  /// Returns random parameters to start training from.
  ///
  /// The weights are uniform in ±1/√H, the biases zero but for those of the forget gate. A positive
  /// forget bias opens the forget gate, so that the cell remembers before it has learned anything.
  ///
  /// - Parameters:
  ///   - inputSize: The size of an input row, D.
  ///   - hiddenSize: The size of a hidden state, H.
  ///   - forgetBias: The bias of every forget gate.
  ///   - generator: Where the randomness comes from.
  ///
  /// Source: the range is that of PyTorch's `nn.LSTM`; the forget bias of 1 is advised by
  /// R. Jozefowicz, W. Zaremba and I. Sutskever, "An Empirical Exploration of Recurrent Network
  /// Architectures", 2015.
  public static func initialised(
    inputSize: Int, hiddenSize: Int, forgetBias: Scalar = 1,
    using generator: inout some RandomNumberGenerator
  ) -> LSTMParameters {
    let bound = 1 / Double(hiddenSize).squareRoot()
    var b = Tensor<Scalar>.zeros(4 * hiddenSize)
    for unit in hiddenSize..<2 * hiddenSize { b[unit] = forgetBias }
    return LSTMParameters(
      W: .uniform(4 * hiddenSize, hiddenSize + inputSize, within: bound, using: &generator), b: b)
  }
}
