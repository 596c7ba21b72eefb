/// What a model said when it was fed its own output.
public struct Decoding<Scalar: RealScalar>: Equatable, Sendable {
  /// The class chosen at each step for each sequence: steps lists of N class numbers.
  public let tokens: [[Int]]

  /// The logits from which the classes were chosen, steps × N × V.
  public let logits: Tensor<Scalar>

  /// Creates a decoding from its tokens and logits.
  public init(tokens: [[Int]], logits: Tensor<Scalar>) {
    self.tokens = tokens
    self.logits = logits
  }
}
