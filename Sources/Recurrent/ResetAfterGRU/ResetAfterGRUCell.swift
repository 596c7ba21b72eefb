/// The gated recurrent unit that resets the state's share after its product: PyTorch's `nn.GRU`.
///
/// Equation: with row blocks r, z, n of `i = x Wᵀ + bi` and `s = h Uᵀ + bh`, `r, z = σ(i + s)`,
/// `n = tanh(i_n + r ⊙ s_n)` and `h′ = (1−z) ⊙ n + z ⊙ h`.
///
/// Shapes: x N × D; h and h′ N × H.
///
/// Here z keeps the old state, unlike in `GRUCell`. One product gives all three blocks of s, which is
/// why fast libraries prefer this variant.
///
/// Source: the form of cuDNN and of PyTorch's `nn.GRU`; Keras calls it `reset_after`, ONNX
/// `linear_before_reset`.
public struct ResetAfterGRUCell<Scalar: RealScalar>: Equatable, Sendable {
  /// The weights and the biases.
  public var parameters: ResetAfterGRUParameters<Scalar>

  /// Creates a cell with the given parameters.
  public init(_ parameters: ResetAfterGRUParameters<Scalar>) {
    self.parameters = parameters
  }

  /// Reads one input.
  ///
  /// Equation: `h′ = (1−z) ⊙ n + z ⊙ h`.
  ///
  /// Shapes: input N × D and former state N × H give a step of N × H.
  ///
  /// - Precondition: The sizes agree with the parameters, and both tensors have N rows.
  public func step(
    _ input: Tensor<Scalar>, from previousState: Tensor<Scalar>
  ) -> ResetAfterGRUStep<Scalar> {
    requireRank(input, 2, "The input")
    return forward(.stacking([input]), from: previousState).step(0)
  }

  /// Returns what the reset gate acts on.
  ///
  /// Equation: `q = h U_nᵀ + bh_n`.
  ///
  /// Shapes: N × H gives N × H.
  public func recurrentShare(of previousState: Tensor<Scalar>) -> Tensor<Scalar> {
    var share = Tensor<Scalar>.empty
    affine(previousState, weight: parameters.U, bias: parameters.bh, into: &share)
    let size = parameters.hiddenSize
    return share.columns(2 * size..<3 * size)
  }
}
