import Recurrent

/// Returns the class at a place of the distribution that some logits stand for.
///
/// Equation: the smallest k with `Σ p_j > u` over j ≤ k, where `p = softmax(y / τ)`; with τ = 0 the
/// largest logit's.
///
/// - Parameters:
///   - logits: The logits y, at least one.
///   - temperature: τ: below 1 the likely becomes likelier.
///   - place: u, in [0, 1).
public func sampledClass(
  logits: some Collection<Double>, temperature: Double, at place: Double
) -> Int {
  let most = logits.max() ?? 0
  if temperature <= 0 {
    return logits.firstIndex(of: most).map { logits.distance(from: logits.startIndex, to: $0) } ?? 0
  }
  let weights = logits.map { Double.exp(($0 - most) / temperature) }
  let total = weights.reduce(0, +)
  var sum = 0.0
  for (index, weight) in weights.enumerated() {
    sum += weight
    if sum > place * total { return index }
  }
  // Rounding may leave the last sum a hair below the total.
  return weights.lastIndex { $0 > 0 } ?? 0
}

/// Writes text with a model, one character after the other.
public final class TextWriter<Scalar: TrainingScalar> {
  private let engine: TrainingEngine<Scalar>
  private let vocabulary: Vocabulary
  private var numbers: SplitMix
  private var last: Int32

  /// Starts a text.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - beginning: What the model has read before; characters that it does not know are left out.
  ///   - seed: Where the randomness comes from.
  public init(_ model: CharacterModel<Scalar>, beginning: String = "", seed: UInt64) {
    engine = TrainingEngine(cell: model.cell, head: model.head, batch: 1, steps: 1)
    vocabulary = model.vocabulary
    numbers = SplitMix(seed: seed)
    // A line end is a good place to begin a text.
    let start = vocabulary.numbers(of: beginning)
    last = start.last ?? vocabulary.number(of: "\n") ?? 0
    for number in start.dropLast() { engine.read([number]) { _ in } }
  }

  /// Returns the next character.
  public func next(temperature: Double) -> Unicode.Scalar {
    let place = numbers.uniform()
    let chosen = engine.read([last]) { logits in
      sampledClass(logits: logits.map(Double.init), temperature: temperature, at: place)
    }
    last = Int32(chosen)
    return vocabulary.scalars[chosen]
  }

  /// Returns the next characters.
  public func text(_ count: Int, temperature: Double) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<count { text.append(next(temperature: temperature)) }
    return String(text)
  }
}
