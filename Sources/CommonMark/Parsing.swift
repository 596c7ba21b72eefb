extension Document {
  /// What is understood beyond plain CommonMark.
  public struct Extensions: OptionSet, Sendable {
    /// The bits of the set.
    public let rawValue: Int

    /// Creates a set from bits.
    public init(rawValue: Int) {
      self.rawValue = rawValue
    }

    /// Formulas in running text, written `` $`…`$ ``.
    public static let math = Extensions(rawValue: 1)
    /// Pipe tables.
    public static let tables = Extensions(rawValue: 2)
    /// What the chapters use: formulas and tables.
    public static let book: Extensions = [.math, .tables]
  }

  /// Parses a Markdown text. Any text at all is a document.
  ///
  /// Containers nested more than 200 deep are opened up: their content stays, the nesting does not.
  public init(parsing markdown: String, extensions: Extensions = .book) {
    var blocks = TreeBuilder().blocks(of: markdown)
    if extensions.contains(.tables) {
      var finder = TableFinder(source: markdown)
      blocks = finder.replacingTables(in: blocks)
    }
    if extensions.contains(.math) { blocks = blocks.map(MathFinder.block) }
    self.init(blocks: blocks)
  }

  /// A heading with its place, for an outline.
  public struct Heading: Sendable, Equatable {
    /// The level, 1 to 6.
    public var level: Int
    /// The text without markup.
    public var text: String
    /// The first character of the heading.
    public var start: SourcePosition
  }

  /// The headings at the top level, in order.
  public var headings: [Heading] {
    blocks.compactMap { block in
      guard case .heading(let level, let inlines) = block.kind else { return nil }
      return Heading(level: level, text: inlines.plainText, start: block.start)
    }
  }
}

extension [Inline] {
  /// The text without markup; a formula gives its TeX, a line end a space.
  public var plainText: String { map(\.plainText).joined() }
}

extension Inline {
  /// The text without markup.
  public var plainText: String {
    switch kind {
    case .text(let text), .code(let text), .math(let text): text
    case .softBreak, .lineBreak: " "
    case .html: ""
    case .emphasis(let inner), .strong(let inner), .link(_, _, let inner), .image(_, _, let inner):
      inner.plainText
    }
  }
}
