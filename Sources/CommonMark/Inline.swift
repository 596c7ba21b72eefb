/// A piece of running text.
public struct Inline: Sendable, Equatable {
  /// What the piece is, with its content.
  public var kind: Kind
  /// The first character of the piece.
  public var start: SourcePosition

  /// Creates a piece of text.
  public init(_ kind: Kind, start: SourcePosition) {
    self.kind = kind
    self.start = start
  }

  /// The kinds of inlines.
  public indirect enum Kind: Sendable, Equatable {
    /// Plain text.
    case text(String)
    /// A line end in the source that is a space on the page.
    case softBreak
    /// A forced line end.
    case lineBreak
    /// A code span.
    case code(String)
    /// Raw HTML.
    case html(String)
    /// A formula in TeX, written `` $`…`$ ``.
    case math(String)
    /// Emphasis.
    case emphasis([Inline])
    /// Strong emphasis.
    case strong([Inline])
    /// A link.
    case link(destination: String, title: String, [Inline])
    /// A picture; the inlines are its description.
    case image(destination: String, title: String, [Inline])
  }
}
