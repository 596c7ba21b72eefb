/// The parameters of one layer in one direction as the ONNX operators RNN, LSTM and GRU take them.
///
/// Shapes: G row blocks of H: W 1 × GH × D, R 1 × GH × H, B 1 × 2GH, where the first axis counts
/// directions. The blocks of an LSTM are i, o, f, c; those of a GRU are z, r, h. B holds the biases of
/// the input's share, then those of the hidden state's.
///
/// The z of ONNX keeps the old state. Peephole weights are not supported.
///
/// Source: the ONNX operator schemas RNN, LSTM and GRU.
public struct ONNXWeights<Scalar: RealScalar>: Equatable, Sendable {
  /// The weight that reads the input.
  public var W: Tensor<Scalar>

  /// The weight that reads the hidden state.
  public var R: Tensor<Scalar>

  /// Both biases, one behind the other.
  public var B: Tensor<Scalar>

  /// The attribute `linear_before_reset` of a GRU: whether it resets after the product.
  public var linearBeforeReset: Bool

  /// Creates weights from the tensors of an operator.
  public init(
    W: Tensor<Scalar>, R: Tensor<Scalar>, B: Tensor<Scalar>, linearBeforeReset: Bool = false
  ) {
    requireRank(W, 3, "W")
    requireRank(R, 3, "R")
    requireShape(W, [1, W.shape[1], W.shape[2]], "W")
    requireShape(R, [1, W.shape[1], R.shape[2]], "R")
    requireShape(B, [1, 2 * W.shape[1]], "B")
    (self.W, self.R, self.B, self.linearBeforeReset) = (W, R, B, linearBeforeReset)
  }

  /// Creates the weights of an RNN, whose second bias is zero.
  public init(_ parameters: RNNParameters<Scalar>) {
    self.init(
      W: parameters.Wxh, R: parameters.Whh, biases: parameters.b, .zeros(parameters.hiddenSize))
  }

  /// Creates the weights of an LSTM, whose second bias is zero.
  public init(_ parameters: LSTMParameters<Scalar>) {
    let W = parameters.W.reorderingBlocks([0, 2, 1, 3])
    let size = parameters.hiddenSize
    self.init(
      W: W.columns(size..<W.shape[1]), R: W.columns(0..<size),
      biases: parameters.b.reorderingBlocks([0, 2, 1, 3]), .zeros(4 * size))
  }

  /// Creates the weights of a GRU that resets before the product.
  public init(_ parameters: GRUParameters<Scalar>) {
    let exchanged = parameters.complementingUpdateGate
    self.init(
      W: exchanged.W, R: exchanged.U, biases: exchanged.b, .zeros(3 * parameters.hiddenSize))
  }

  /// Creates the weights of a GRU that resets after the product.
  public init(_ parameters: ResetAfterGRUParameters<Scalar>) {
    self.init(
      W: parameters.W.reorderingBlocks([1, 0, 2]), R: parameters.U.reorderingBlocks([1, 0, 2]),
      biases: parameters.bi.reorderingBlocks([1, 0, 2]),
      parameters.bh.reorderingBlocks([1, 0, 2]), linearBeforeReset: true)
  }

  private init(
    W: Tensor<Scalar>, R: Tensor<Scalar>, biases input: Tensor<Scalar>, _ hidden: Tensor<Scalar>,
    linearBeforeReset: Bool = false
  ) {
    self.init(
      W: .stacking([W]), R: .stacking([R]), B: .stacking([input.followed(by: hidden)]),
      linearBeforeReset: linearBeforeReset)
  }

  /// The bias of the input's share, and that of the hidden state's.
  fileprivate var biases: (input: Tensor<Scalar>, hidden: Tensor<Scalar>) {
    let both = B[slice: 0].reshaped(2, B.count / 2)
    return (both[slice: 0], both[slice: 1])
  }
}

extension RNNParameters {
  /// Creates parameters from the weights of an ONNX RNN with tanh, whose two biases are added.
  ///
  /// - Precondition: The weights have one block.
  public init(_ weights: ONNXWeights<Scalar>) {
    self.init(
      Wxh: weights.W[slice: 0], Whh: weights.R[slice: 0],
      b: weights.biases.input.combined(with: weights.biases.hidden, +))
  }
}

extension LSTMParameters {
  /// Creates parameters from the weights of an ONNX LSTM, whose two biases are added.
  ///
  /// - Precondition: The weights have four blocks.
  public init(_ weights: ONNXWeights<Scalar>) {
    let bias = weights.biases.input.combined(with: weights.biases.hidden, +)
    self.init(
      W: weights.R[slice: 0].joined(with: weights.W[slice: 0]).reorderingBlocks([0, 2, 1, 3]),
      b: bias.reorderingBlocks([0, 2, 1, 3]))
  }
}

extension GRUParameters {
  /// Creates parameters from the weights of an ONNX GRU, whose two biases are added.
  ///
  /// - Precondition: The weights have three blocks, and `linear_before_reset` is off.
  public init(_ weights: ONNXWeights<Scalar>) {
    precondition(
      !weights.linearBeforeReset, "A GRU that resets after the product is a ResetAfterGRUCell.")
    let bias = weights.biases.input.combined(with: weights.biases.hidden, +)
    self =
      GRUParameters(W: weights.W[slice: 0], U: weights.R[slice: 0], b: bias)
      .complementingUpdateGate
  }
}

extension ResetAfterGRUParameters {
  /// Creates parameters from the weights of an ONNX GRU.
  ///
  /// - Precondition: The weights have three blocks, and `linear_before_reset` is on.
  public init(_ weights: ONNXWeights<Scalar>) {
    precondition(
      weights.linearBeforeReset, "A GRU that resets before the product is a GRUCell.")
    self.init(
      W: weights.W[slice: 0].reorderingBlocks([1, 0, 2]),
      U: weights.R[slice: 0].reorderingBlocks([1, 0, 2]),
      bi: weights.biases.input.reorderingBlocks([1, 0, 2]),
      bh: weights.biases.hidden.reorderingBlocks([1, 0, 2]))
  }
}
