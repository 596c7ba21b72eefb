/// The affine map from hidden states to logits.
///
/// Equation: `y = h Whyᵀ + by`.
///
/// Shapes: Why V × H, by V.
public struct LinearHead<Scalar: RealScalar>: Equatable, Sendable {
  /// The weight, V × H.
  public var Why: Tensor<Scalar>

  /// The bias, V.
  public var by: Tensor<Scalar>

  /// Creates a head from its weight and bias.
  ///
  /// - Precondition: The weight is a matrix with one row for each entry of the bias.
  public init(Why: Tensor<Scalar>, by: Tensor<Scalar>) {
    requireRank(Why, 2, "Why")
    requireShape(by, [Why.shape[0]], "by")
    self.Why = Why
    self.by = by
  }

  /// The number of classes, V.
  public var classCount: Int { Why.shape[0] }

  /// The size of the hidden states it reads, H.
  public var hiddenSize: Int { Why.shape[1] }

  /// The number of parameters, V H + V.
  public var parameterCount: Int { Why.count + by.count }

  /// Returns the logits of every hidden state.
  ///
  /// Equation: `y = h Whyᵀ + by`; probabilities are made from logits in the loss only.
  ///
  /// Shapes: N × H gives N × V, and T × N × H gives T × N × V.
  ///
  /// - Precondition: The last axis has H entries.
  public func logits(_ hiddenStates: Tensor<Scalar>) -> Tensor<Scalar> {
    var logits = Tensor<Scalar>.empty
    self.logits(hiddenStates, into: &logits)
    return logits
  }

  /// Writes the logits of every hidden state into a buffer, whose storage is kept if it fits.
  public func logits(_ hiddenStates: Tensor<Scalar>, into logits: inout Tensor<Scalar>) {
    affine(hiddenStates, weight: Why, bias: by, into: &logits)
  }
}
