import Recurrent

/// A model that says which character comes next: a cell over one-hot rows, and a head.
public struct CharacterModel<Scalar: TrainingScalar>: Equatable, Sendable {
  /// The characters.
  public var vocabulary: Vocabulary
  /// The cell.
  public var cell: CellParameters<Scalar>
  /// The head, whose logits belong to the characters.
  public var head: LinearHead<Scalar>

  /// Creates a model from its parts.
  public init(
    vocabulary: Vocabulary, cell: CellParameters<Scalar>, head: LinearHead<Scalar>
  ) {
    (self.vocabulary, self.cell, self.head) = (vocabulary, cell, head)
  }

  /// Creates a model to start training from.
  ///
  /// - Parameter seed: The same seed gives the same numbers everywhere.
  public init(_ kind: CellKind, vocabulary: Vocabulary, hiddenSize: Int, seed: UInt64) {
    var generator = SplitMix(seed: seed)
    let bound = 1 / Double(hiddenSize).squareRoot()
    self.init(
      vocabulary: vocabulary,
      cell: .initialised(
        kind, inputSize: vocabulary.count, hiddenSize: hiddenSize, using: &generator),
      head: LinearHead(
        Why: .uniform(vocabulary.count, hiddenSize, within: bound, using: &generator),
        by: .zeros(vocabulary.count)))
  }

  /// The number of parameters, the head's included.
  public var parameterCount: Int { cell.parameterCount + head.parameterCount }
}

/// A random number generator: the same seed gives the same numbers everywhere.
///
/// Source: SplitMix64, G. Steele, D. Lea and C. Flood, "Fast splittable pseudorandom number
/// generators", 2014.
public struct SplitMix: RandomNumberGenerator, Sendable {
  /// What the next number is made from.
  public private(set) var state: UInt64

  /// Starts from a seed, or goes on from a state.
  public init(seed: UInt64) { state = seed }

  /// Returns the next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Returns a number in [0, 1).
  public mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }
}
