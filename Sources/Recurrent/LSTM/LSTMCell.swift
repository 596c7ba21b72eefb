/// The long short-term memory cell: a cell state that is kept, written to and revealed through gates.
///
/// Equation: with the row blocks i, f, o, g of `a = [h | x] Wᵀ + b`,
/// `i, f, o = σ(a)` and `g = tanh(a)`; `c′ = f ⊙ c + i ⊙ g`; `h′ = o ⊙ tanh c′`.
///
/// Shapes: x N × D; h, c, h′ and c′ N × H.
///
/// Source: S. Hochreiter and J. Schmidhuber, "Long Short-Term Memory", 1997, with the forget gate of
/// F. Gers, J. Schmidhuber and F. Cummins, "Learning to Forget", 2000; the same cell as PyTorch's
/// `nn.LSTM`.
public struct LSTMCell<Scalar: RealScalar>: Equatable, Sendable {
  /// The weight and the bias.
  public var parameters: LSTMParameters<Scalar>

  /// Creates a cell with the given parameters.
  public init(_ parameters: LSTMParameters<Scalar>) {
    self.parameters = parameters
  }

  /// Reads one input.
  ///
  /// Equation: `c′ = f ⊙ c + i ⊙ g` and `h′ = o ⊙ tanh c′`, with the gates of `[h | x] Wᵀ + b`.
  ///
  /// Shapes: input N × D and a former state of N × H give a step of N × H.
  ///
  /// - Precondition: The sizes agree with the parameters, and all tensors have N rows.
  public func step(
    _ input: Tensor<Scalar>, from previousState: LSTMState<Scalar>
  ) -> LSTMStep<Scalar> {
    requireRank(input, 2, "The input")
    return forward(.stacking([input]), from: previousState).step(0)
  }
}
