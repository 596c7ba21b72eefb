/// The characters of a text, each with a number.
///
/// A character is a Unicode scalar, so that every text can be put together again as it was.
public struct Vocabulary: Equatable, Sendable {
  /// The characters in the order of their numbers, which is that of their code points.
  public let scalars: [Unicode.Scalar]
  private let numbers: [Unicode.Scalar: Int32]

  /// Collects the characters of a text.
  public init(of text: String) {
    self.init(scalars: Set(text.unicodeScalars).sorted { $0.value < $1.value })
  }

  /// Creates a vocabulary from its characters, each once.
  public init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    numbers = Dictionary(
      zip(scalars, scalars.indices.map(Int32.init)), uniquingKeysWith: { first, _ in first })
  }

  /// The number of characters, V.
  public var count: Int { scalars.count }

  /// Returns the number of a character, or nil where it is none of these.
  public func number(of scalar: Unicode.Scalar) -> Int32? { numbers[scalar] }

  /// Returns the numbers of a text's characters; those that are unknown are left out.
  public func numbers(of text: String) -> [Int32] { text.unicodeScalars.compactMap { numbers[$0] } }

  /// Returns the text of some numbers.
  public func text(of numbers: some Sequence<Int32>) -> String {
    var text = String.UnicodeScalarView()
    for number in numbers { text.append(scalars[Int(number)]) }
    return String(text)
  }
}
