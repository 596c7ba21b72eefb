/// A text cut into windows for training: what is read, and what should have been predicted.
public struct TextWindows: Sendable, Equatable, Codable, Unfinishable {
  /// The class numbers that are read: K windows of T lists of N.
  public var inputs: [[[Int]]]
  /// The class numbers that come next in the text, of the same shape.
  public var targets: [[[Int]]]

  /// Creates windows.
  public init(inputs: [[[Int]]], targets: [[[Int]]]) {
    self.inputs = inputs
    self.targets = targets
  }

  /// The windows that are not written yet.
  public static var unfinished: TextWindows {
    TextWindows(inputs: .unfinished, targets: .unfinished)
  }
  /// Whether any part is not written yet.
  public var isUnfinished: Bool { inputs.isUnfinished || targets.isUnfinished }
}

/// How well a model predicts a text, in two units.
public struct BitsAndPerplexity: Sendable, Equatable, Codable, Unfinishable {
  /// The mean surprise of a symbol, in bits.
  public var bits: Double
  /// Among how many equally likely symbols the model might as well have had to guess.
  public var perplexity: Double

  /// Creates it from its parts.
  public init(bits: Double, perplexity: Double) {
    self.bits = bits
    self.perplexity = perplexity
  }

  /// The value that is not written yet.
  public static var unfinished: BitsAndPerplexity {
    BitsAndPerplexity(bits: .unfinished, perplexity: .unfinished)
  }
  /// Whether any part is not written yet.
  public var isUnfinished: Bool { bits.isUnfinished || perplexity.isUnfinished }
}
