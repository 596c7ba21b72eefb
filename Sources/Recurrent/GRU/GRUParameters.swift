/// The parameters of a gated recurrent unit that resets the state before its product.
///
/// Equation: with row blocks of H for the update gate z, the reset gate r and the candidate n, in this
/// order, `z, r = σ(x Wᵀ + h Uᵀ + b)` and `n = tanh(x Wᵀ + (r ⊙ h) Uᵀ + b)`.
///
/// Shapes: W 3H × D, U 3H × H, b 3H.
public struct GRUParameters<Scalar: RealScalar>: Equatable, Sendable {
  /// The weight from the input to all three blocks, 3H × D.
  public var W: Tensor<Scalar>

  /// The weight from the hidden state to all three blocks, 3H × H.
  public var U: Tensor<Scalar>

  /// The bias of all three blocks, 3H.
  public var b: Tensor<Scalar>

  /// Creates parameters from the two weights and the bias.
  ///
  /// - Precondition: W is 3H × D, U is 3H × H and b has 3H entries, with the same H.
  public init(W: Tensor<Scalar>, U: Tensor<Scalar>, b: Tensor<Scalar>) {
    requireRank(W, 2, "W")
    precondition(
      W.shape[0].isMultiple(of: 3), "W must be 3H × D, but has shape \(W.shape).")
    requireShape(U, [W.shape[0], W.shape[0] / 3], "U")
    requireShape(b, [W.shape[0]], "b")
    self.W = W
    self.U = U
    self.b = b
  }

  /// The size of an input row, D.
  public var inputSize: Int { W.shape[1] }

  /// The size of a hidden state, H.
  public var hiddenSize: Int { U.shape[1] }

  /// The number of parameters, 3 (H (D + H) + H): three times those of a plain recurrent cell.
  public var parameterCount: Int { W.count + U.count + b.count }

  /// The parameters whose update gate is 1 − z where that of these is z.
  ///
  /// Half of the literature and most libraries blend `h′ = z ⊙ h + (1−z) ⊙ n`: their z keeps the old
  /// state, where ours lets the new one in. Since `σ(−a) = 1 − σ(a)`, negating the rows of z turns
  /// parameters of one convention into those of the other, with equal states. Twice is as before.
  public var complementingUpdateGate: GRUParameters {
    GRUParameters(
      W: W.negatingBlock(0, of: 3), U: U.negatingBlock(0, of: 3), b: b.negatingBlock(0, of: 3))
  }
}

extension GRUParameters {
  /// Returns random parameters to start training from: weights uniform in ±1/√H, biases zero.
  ///
  /// - Parameters:
  ///   - inputSize: The size of an input row, D.
  ///   - hiddenSize: The size of a hidden state, H.
  ///   - updateBias: The bias of every update gate; a negative one keeps the old state at first.
  ///   - generator: Where the randomness comes from.
  ///
  /// Source: the range is that of PyTorch's `nn.GRU`.
  public static func initialised(
    inputSize: Int, hiddenSize: Int, updateBias: Scalar = 0,
    using generator: inout some RandomNumberGenerator
  ) -> GRUParameters {
    let bound = 1 / Double(hiddenSize).squareRoot()
    var b = Tensor<Scalar>.zeros(3 * hiddenSize)
    for unit in 0..<hiddenSize { b[unit] = updateBias }
    return GRUParameters(
      W: .uniform(3 * hiddenSize, inputSize, within: bound, using: &generator),
      U: .uniform(3 * hiddenSize, hiddenSize, within: bound, using: &generator), b: b)
  }
}
