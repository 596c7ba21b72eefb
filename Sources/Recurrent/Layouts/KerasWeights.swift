/// The parameters of one layer as Keras keeps them: kernels are (in × out).
///
/// Shapes: G column blocks of H: kernel D × GH, recurrentKernel H × GH. The blocks of an LSTM are
/// i, f, c, o; those of a GRU are z, r, h. The bias has GH entries; for a GRU with `reset_after`,
/// which is the default, it is 2 × 3H: the input's share first, then the hidden state's.
///
/// The z of Keras keeps the old state.
///
/// Source: `get_weights()` of `keras.layers.SimpleRNN`, `keras.layers.LSTM` and `keras.layers.GRU`.
public struct KerasWeights<Scalar: RealScalar>: Equatable, Sendable {
  /// `kernel`, which reads the input.
  public var kernel: Tensor<Scalar>

  /// `recurrent_kernel`, which reads the hidden state.
  public var recurrentKernel: Tensor<Scalar>

  /// `bias`, with one axis, or two for a GRU that resets after the product.
  public var bias: Tensor<Scalar>

  /// Creates weights from the three tensors of a layer.
  public init(kernel: Tensor<Scalar>, recurrentKernel: Tensor<Scalar>, bias: Tensor<Scalar>) {
    requireRank(kernel, 2, "The kernel")
    requireRank(recurrentKernel, 2, "The recurrent kernel")
    let width = kernel.shape[1]
    requireShape(recurrentKernel, [recurrentKernel.shape[0], width], "The recurrent kernel")
    requireShape(bias, bias.rank == 2 ? [2, width] : [width], "The bias")
    (self.kernel, self.recurrentKernel, self.bias) = (kernel, recurrentKernel, bias)
  }

  /// Creates the weights of a `SimpleRNN`.
  public init(_ parameters: RNNParameters<Scalar>) {
    self.init(
      kernel: parameters.Wxh.transposed(), recurrentKernel: parameters.Whh.transposed(),
      bias: parameters.b)
  }

  /// Creates the weights of an LSTM.
  public init(_ parameters: LSTMParameters<Scalar>) {
    let W = parameters.W.reorderingBlocks([0, 1, 3, 2])
    let size = parameters.hiddenSize
    self.init(
      kernel: W.columns(size..<W.shape[1]).transposed(),
      recurrentKernel: W.columns(0..<size).transposed(),
      bias: parameters.b.reorderingBlocks([0, 1, 3, 2]))
  }

  /// Creates the weights of a GRU with `reset_after=False`.
  public init(_ parameters: GRUParameters<Scalar>) {
    let exchanged = parameters.complementingUpdateGate
    self.init(
      kernel: exchanged.W.transposed(), recurrentKernel: exchanged.U.transposed(),
      bias: exchanged.b)
  }

  /// Creates the weights of a GRU with `reset_after=True`.
  public init(_ parameters: ResetAfterGRUParameters<Scalar>) {
    self.init(
      kernel: parameters.W.reorderingBlocks([1, 0, 2]).transposed(),
      recurrentKernel: parameters.U.reorderingBlocks([1, 0, 2]).transposed(),
      bias: .stacking([
        parameters.bi.reorderingBlocks([1, 0, 2]), parameters.bh.reorderingBlocks([1, 0, 2]),
      ]))
  }
}

extension RNNParameters {
  /// Creates parameters from the weights of a Keras `SimpleRNN` with tanh.
  ///
  /// - Precondition: The weights have one block.
  public init(_ weights: KerasWeights<Scalar>) {
    self.init(
      Wxh: weights.kernel.transposed(), Whh: weights.recurrentKernel.transposed(),
      b: weights.bias)
  }
}

extension LSTMParameters {
  /// Creates parameters from the weights of a Keras LSTM.
  ///
  /// - Precondition: The weights have four blocks and one bias.
  public init(_ weights: KerasWeights<Scalar>) {
    let joined = weights.recurrentKernel.transposed().joined(with: weights.kernel.transposed())
    self.init(
      W: joined.reorderingBlocks([0, 1, 3, 2]), b: weights.bias.reorderingBlocks([0, 1, 3, 2]))
  }
}

extension GRUParameters {
  /// Creates parameters from the weights of a Keras GRU with `reset_after=False`.
  ///
  /// - Precondition: The weights have three blocks and one bias.
  public init(_ weights: KerasWeights<Scalar>) {
    self =
      GRUParameters(
        W: weights.kernel.transposed(), U: weights.recurrentKernel.transposed(), b: weights.bias
      ).complementingUpdateGate
  }
}

extension ResetAfterGRUParameters {
  /// Creates parameters from the weights of a Keras GRU with `reset_after=True`.
  ///
  /// - Precondition: The weights have three blocks and two biases.
  public init(_ weights: KerasWeights<Scalar>) {
    requireRank(weights.bias, 2, "The bias of a GRU that resets after the product")
    self.init(
      W: weights.kernel.transposed().reorderingBlocks([1, 0, 2]),
      U: weights.recurrentKernel.transposed().reorderingBlocks([1, 0, 2]),
      bi: weights.bias[slice: 0].reorderingBlocks([1, 0, 2]),
      bh: weights.bias[slice: 1].reorderingBlocks([1, 0, 2]))
  }
}
