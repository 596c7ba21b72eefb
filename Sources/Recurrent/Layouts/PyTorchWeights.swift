/// The parameters of one layer as PyTorch keeps them.
///
/// Shapes: G row blocks of H: weightInput GH × D, weightHidden GH × H, both biases GH. `nn.RNN` has
/// one block; those of `nn.LSTM` are i, f, g, o; those of `nn.GRU` are r, z, n.
///
/// A `GRUCell` has no counterpart in PyTorch, whose GRU resets after the product.
///
/// Source: the documentation of `torch.nn.RNN`, `torch.nn.LSTM` and `torch.nn.GRU`.
public struct PyTorchWeights<Scalar: RealScalar>: Equatable, Sendable {
  /// `weight_ih_l0`, which reads the input.
  public var weightInput: Tensor<Scalar>

  /// `weight_hh_l0`, which reads the hidden state.
  public var weightHidden: Tensor<Scalar>

  /// `bias_ih_l0`.
  public var biasInput: Tensor<Scalar>

  /// `bias_hh_l0`.
  public var biasHidden: Tensor<Scalar>

  /// Creates weights from the four tensors of a layer.
  public init(
    weightInput: Tensor<Scalar>, weightHidden: Tensor<Scalar>,
    biasInput: Tensor<Scalar>, biasHidden: Tensor<Scalar>
  ) {
    requireRank(weightInput, 2, "weight_ih")
    requireRank(weightHidden, 2, "weight_hh")
    requireShape(weightHidden, [weightInput.shape[0], weightHidden.shape[1]], "weight_hh")
    requireShape(biasInput, [weightInput.shape[0]], "bias_ih")
    requireShape(biasHidden, [weightInput.shape[0]], "bias_hh")
    self.weightInput = weightInput
    self.weightHidden = weightHidden
    self.biasInput = biasInput
    self.biasHidden = biasHidden
  }

  /// Creates the weights of an `nn.RNN`; only the sum of its biases acts, so `bias_hh` is zero.
  public init(_ parameters: RNNParameters<Scalar>) {
    self.init(
      weightInput: parameters.Wxh, weightHidden: parameters.Whh,
      biasInput: parameters.b, biasHidden: .zeros(parameters.hiddenSize))
  }

  /// Creates the weights of an `nn.LSTM`; only the sum of its biases acts, so `bias_hh` is zero.
  public init(_ parameters: LSTMParameters<Scalar>) {
    let W = parameters.W.reorderingBlocks([0, 1, 3, 2])
    let size = parameters.hiddenSize
    self.init(
      weightInput: W.columns(size..<W.shape[1]), weightHidden: W.columns(0..<size),
      biasInput: parameters.b.reorderingBlocks([0, 1, 3, 2]), biasHidden: .zeros(4 * size))
  }

  /// Creates the weights of an `nn.GRU`.
  public init(_ parameters: ResetAfterGRUParameters<Scalar>) {
    self.init(
      weightInput: parameters.W, weightHidden: parameters.U,
      biasInput: parameters.bi, biasHidden: parameters.bh)
  }
}

extension RNNParameters {
  /// Creates parameters from the weights of an `nn.RNN` with tanh, whose two biases are added.
  ///
  /// - Precondition: The weights have one block.
  public init(_ weights: PyTorchWeights<Scalar>) {
    self.init(
      Wxh: weights.weightInput, Whh: weights.weightHidden,
      b: weights.biasInput.combined(with: weights.biasHidden, +))
  }
}

extension LSTMParameters {
  /// Creates parameters from the weights of an `nn.LSTM`, whose two biases are added.
  ///
  /// - Precondition: The weights have four blocks.
  public init(_ weights: PyTorchWeights<Scalar>) {
    let bias = weights.biasInput.combined(with: weights.biasHidden, +)
    self.init(
      W: weights.weightHidden.joined(with: weights.weightInput).reorderingBlocks([0, 1, 3, 2]),
      b: bias.reorderingBlocks([0, 1, 3, 2]))
  }
}

extension ResetAfterGRUParameters {
  /// Creates parameters from the weights of an `nn.GRU`.
  ///
  /// - Precondition: The weights have three blocks.
  public init(_ weights: PyTorchWeights<Scalar>) {
    self.init(
      W: weights.weightInput, U: weights.weightHidden,
      bi: weights.biasInput, bh: weights.biasHidden)
  }
}
