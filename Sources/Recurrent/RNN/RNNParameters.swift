/// The parameters of a plain recurrent cell.
///
/// Equation: `h′ = tanh(x Wxhᵀ + h Whhᵀ + b)`.
///
/// Shapes: Wxh H × D, Whh H × H, b H.
public struct RNNParameters<Scalar: RealScalar>: Equatable, Sendable {
  /// The weight from input to hidden state, H × D.
  public var Wxh: Tensor<Scalar>

  /// The weight from hidden state to hidden state, H × H.
  public var Whh: Tensor<Scalar>

  /// The bias, H.
  public var b: Tensor<Scalar>

  /// Creates parameters from the two weights and the bias.
  ///
  /// - Precondition: Wxh is H × D, Whh is H × H and b has H entries, with the same H.
  public init(Wxh: Tensor<Scalar>, Whh: Tensor<Scalar>, b: Tensor<Scalar>) {
    requireRank(Wxh, 2, "Wxh")
    requireShape(Whh, [Wxh.shape[0], Wxh.shape[0]], "Whh")
    requireShape(b, [Wxh.shape[0]], "b")
    self.Wxh = Wxh
    self.Whh = Whh
    self.b = b
  }

  /// The size of an input row, D.
  public var inputSize: Int { Wxh.shape[1] }

  /// The size of a hidden state, H.
  public var hiddenSize: Int { Wxh.shape[0] }

  /// The number of parameters, H (D + H) + H, whatever the length of a sequence.
  public var parameterCount: Int { Wxh.count + Whh.count + b.count }

  /// Both weights side by side, input first: W = [Wxh Whh], H × (D + H), which acts on [x | h].
  public var concatenatedWeight: Tensor<Scalar> { Wxh.joined(with: Whh) }
}
