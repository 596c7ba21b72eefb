/// What a document may contain beyond plain CommonMark.
public struct Extensions: OptionSet, Sendable {
  /// The bits of the set.
  public let rawValue: Int

  /// Creates a set from its bits.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// Inline formulas, written `` $`…`$ ``.
  public static let math = Extensions(rawValue: 1 << 0)
  /// Pipe tables, as GitHub reads them.
  public static let tables = Extensions(rawValue: 1 << 1)
  /// What the chapters of the book use: formulas and tables.
  public static let book: Extensions = [.math, .tables]
}
