/// What one step of the plain recurrent cell computes, and all that its backward needs.
///
/// Equation: `h' = tanh(x Wxhᵀ + h Whhᵀ + b)`.
public struct RNNStep: Sendable, Equatable, Codable, Unfinishable {
  /// The new hidden state h', shape (N × H).
  public var hiddenState: Matrix

  /// Creates the result of a step.
  public init(hiddenState: Matrix) {
    self.hiddenState = hiddenState
  }

  /// The step that is not written yet.
  public static var unfinished: RNNStep { RNNStep(hiddenState: .unfinished) }
  /// Whether the step rests on something that is not written yet.
  public var isUnfinished: Bool { hiddenState.isUnfinished }
}

/// What a recurrent network computes over a whole sequence.
public struct RNNSequence: Sendable, Equatable, Codable, Unfinishable {
  /// The hidden states h₁ … h_T, each (N × H).
  public var hiddenStates: [Matrix]
  /// The logits y₁ … y_T, each (N × V).
  public var logits: [Matrix]

  /// Creates the result of a run over a sequence.
  public init(hiddenStates: [Matrix], logits: [Matrix]) {
    self.hiddenStates = hiddenStates
    self.logits = logits
  }

  /// The run that is not written yet.
  public static var unfinished: RNNSequence {
    RNNSequence(hiddenStates: .unfinished, logits: .unfinished)
  }
  /// Whether the run rests on something that is not written yet.
  public var isUnfinished: Bool { hiddenStates.isUnfinished || logits.isUnfinished }
}

/// What a network says when it is fed its own words.
public struct Decoding: Sendable, Equatable, Codable, Unfinishable {
  /// The chosen class of every step and sequence, T lists of N.
  public var tokens: [[Int]]
  /// The logits of every step, each (N × V).
  public var logits: [Matrix]

  /// Creates the result of a decoding.
  public init(tokens: [[Int]], logits: [Matrix]) {
    self.tokens = tokens
    self.logits = logits
  }

  /// The decoding that is not written yet.
  public static var unfinished: Decoding {
    Decoding(tokens: .unfinished, logits: .unfinished)
  }
  /// Whether the decoding rests on something that is not written yet.
  public var isUnfinished: Bool { tokens.isUnfinished || logits.isUnfinished }
}
