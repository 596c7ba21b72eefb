/// The parameters of a gated recurrent unit that resets the state's share after its product.
///
/// Equation: with row blocks of H for the reset gate r, the update gate z and the candidate n, in this
/// order, `i = x Wᵀ + bi` and `s = h Uᵀ + bh`; `r, z = σ(i + s)` and `n = tanh(i + r ⊙ s)`.
///
/// Shapes: W 3H × D, U 3H × H, bi and bh 3H. All four are PyTorch's, unchanged.
public struct ResetAfterGRUParameters<Scalar: RealScalar>: Equatable, Sendable {
  /// The weight from the input to all three blocks, 3H × D.
  public var W: Tensor<Scalar>

  /// The weight from the hidden state to all three blocks, 3H × H.
  public var U: Tensor<Scalar>

  /// The bias of the input's share, 3H.
  public var bi: Tensor<Scalar>

  /// The bias of the hidden state's share, 3H; its candidate block is reset with that share.
  public var bh: Tensor<Scalar>

  /// Creates parameters from the two weights and the two biases.
  ///
  /// - Precondition: W is 3H × D, U is 3H × H and both biases have 3H entries, with the same H.
  public init(W: Tensor<Scalar>, U: Tensor<Scalar>, bi: Tensor<Scalar>, bh: Tensor<Scalar>) {
    requireRank(W, 2, "W")
    precondition(
      W.shape[0].isMultiple(of: 3), "W must be 3H × D, but has shape \(W.shape).")
    requireShape(U, [W.shape[0], W.shape[0] / 3], "U")
    requireShape(bi, [W.shape[0]], "bi")
    requireShape(bh, [W.shape[0]], "bh")
    (self.W, self.U, self.bi, self.bh) = (W, U, bi, bh)
  }

  /// The size of an input row, D.
  public var inputSize: Int { W.shape[1] }

  /// The size of a hidden state, H.
  public var hiddenSize: Int { U.shape[1] }

  /// The number of parameters, 3 (H (D + H) + 2H).
  public var parameterCount: Int { W.count + U.count + bi.count + bh.count }

  /// The parameters whose update gate is 1 − z where that of these is z.
  ///
  /// They give equal states where the blend is `h′ = (1−z) ⊙ h + z ⊙ n`, in which z lets the new state
  /// in: `σ(−a) = 1 − σ(a)`. Twice is as before.
  public var complementingUpdateGate: ResetAfterGRUParameters {
    ResetAfterGRUParameters(
      W: W.negatingBlock(1, of: 3), U: U.negatingBlock(1, of: 3),
      bi: bi.negatingBlock(1, of: 3), bh: bh.negatingBlock(1, of: 3))
  }
}

extension ResetAfterGRUParameters {
  /// Returns random parameters to start training from: weights uniform in ±1/√H, biases zero.
  ///
  /// - Parameters:
  ///   - inputSize: The size of an input row, D.
  ///   - hiddenSize: The size of a hidden state, H.
  ///   - updateBias: The bias of every update gate; a positive one keeps the old state at first.
  ///   - generator: Where the randomness comes from.
  ///
  /// Source: the range is that of PyTorch's `nn.GRU`.
  public static func initialised(
    inputSize: Int, hiddenSize: Int, updateBias: Scalar = 0,
    using generator: inout some RandomNumberGenerator
  ) -> ResetAfterGRUParameters {
    let bound = 1 / Double(hiddenSize).squareRoot()
    var bi = Tensor<Scalar>.zeros(3 * hiddenSize)
    for unit in hiddenSize..<2 * hiddenSize { bi[unit] = updateBias }
    return ResetAfterGRUParameters(
      W: .uniform(3 * hiddenSize, inputSize, within: bound, using: &generator),
      U: .uniform(3 * hiddenSize, hiddenSize, within: bound, using: &generator),
      bi: bi, bh: .zeros(3 * hiddenSize))
  }
}
