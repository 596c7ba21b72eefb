/// A heading of a document, for a table of contents.
public struct Heading: Sendable, Equatable {
  /// The level, 1 to 6.
  public var level: Int
  /// The text without markup.
  public var text: String
  /// The first character of the heading.
  public var start: SourcePosition
}

extension Document {
  /// The headings in source order, those in quotes and lists included.
  public var headings: [Heading] { blocks.flatMap(\.headings) }
}

extension Block {
  fileprivate var headings: [Heading] {
    switch kind {
    case .heading(let level, let inlines):
      [Heading(level: level, text: inlines.plainText, start: start)]
    case .quote(let blocks): blocks.flatMap(\.headings)
    case .list(let list): list.items.joined().flatMap(\.headings)
    case .paragraph, .code, .html, .thematicBreak, .table: []
    }
  }
}
