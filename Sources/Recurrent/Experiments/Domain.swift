extension Experiment {
  /// The numbers that a setting may be.
  public struct Domain: Equatable, Sendable, CustomStringConvertible {
    /// The least and the greatest.
    public let range: ClosedRange<Double>

    /// Whether only whole numbers are meant.
    public let isWhole: Bool

    /// Every finite number.
    public static let anyNumber = Domain(
      range: -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude, isWhole: false)

    /// A number from a range.
    public static func number(_ range: ClosedRange<Double>) -> Domain {
      Domain(range: range, isWhole: false)
    }

    /// A whole number from a range.
    public static func whole(_ range: ClosedRange<Int>) -> Domain {
      Domain(range: Double(range.lowerBound)...Double(range.upperBound), isWhole: true)
    }

    /// Tells whether a number is among them.
    public func contains(_ value: Double) -> Bool {
      range.contains(value) && (!isWhole || value == value.rounded())
    }

    /// The domain in words, such as "a whole number from 1 to 200".
    public var description: String {
      let kind = isWhole ? "a whole number" : "a number"
      if self == .anyNumber { return kind }
      return "\(kind) from \(Self.text(range.lowerBound)) to \(Self.text(range.upperBound))"
    }

    private static func text(_ bound: Double) -> String {
      let text = "\(bound)"
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
  }
}
