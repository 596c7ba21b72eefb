/// The gated recurrent unit that resets the state before its product.
///
/// Equation: with row blocks z, r, n, `z, r = σ(x Wᵀ + h Uᵀ + b)`,
/// `n = tanh(x W_nᵀ + (r ⊙ h) U_nᵀ + b_n)` and `h′ = (1−z) ⊙ h + z ⊙ n`.
///
/// Shapes: x N × D; h and h′ N × H.
///
/// `ResetAfterGRUCell` is the variant of PyTorch's `nn.GRU`; its parameters cannot be converted to
/// this one. The convention of z can: see `GRUParameters.complementingUpdateGate`.
///
/// Source: K. Cho et al., "Learning Phrase Representations using RNN Encoder–Decoder for Statistical
/// Machine Translation", 2014, whose z keeps the old state; here z lets the new one in, as in
/// J. Chung et al., "Empirical Evaluation of Gated Recurrent Neural Networks on Sequence Modeling",
/// 2014.
public struct GRUCell<Scalar: RealScalar>: Equatable, Sendable {
  /// The weights and the bias.
  public var parameters: GRUParameters<Scalar>

  /// Creates a cell with the given parameters.
  public init(_ parameters: GRUParameters<Scalar>) {
    self.parameters = parameters
  }

  /// Reads one input.
  ///
  /// Equation: `h′ = (1−z) ⊙ h + z ⊙ n`.
  ///
  /// Shapes: input N × D and former state N × H give a step of N × H.
  ///
  /// - Precondition: The sizes agree with the parameters, and both tensors have N rows.
  public func step(
    _ input: Tensor<Scalar>, from previousState: Tensor<Scalar>
  ) -> GRUStep<Scalar> {
    requireRank(input, 2, "The input")
    return forward(.stacking([input]), from: previousState).step(0)
  }
}
