/// A parsed Markdown text: a tree of values, each with its place in the source.
public struct Document: Sendable, Equatable {
  /// The blocks of the text, in source order.
  public var blocks: [Block]

  /// How many quotes, lists and items may stand inside one another, and how many inlines.
  ///
  /// What is nested deeper is kept without its markers: a quote in the 101st quote as the blocks in
  /// it, strong emphasis in the 101st link as its text. Trees of this height can be walked and freed
  /// by recursion on any stack.
  public static let maximumNesting = 100

  /// The most bytes that are read as Markdown; a longer text becomes one block of code.
  ///
  /// libcmark makes a node of some 200 bytes from each `[`, so ten megabytes of them would take
  /// seconds and two gigabytes. This is five times the CommonMark specification.
  public static let maximumSize = 1 << 20

  /// Creates a document from blocks.
  public init(blocks: [Block]) {
    self.blocks = blocks
  }

  /// Parses Markdown.
  ///
  /// Every text is a document; there is nothing to throw. A NUL is read as U+FFFD. Without
  /// extensions, the document is what libcmark makes of the text, down to ``maximumNesting`` and up to
  /// ``maximumSize``.
  ///
  /// - Parameters:
  ///   - markdown: The text.
  ///   - extensions: What the text may contain beyond plain CommonMark.
  public init(parsing markdown: String, extensions: Extensions = .book) {
    guard markdown.utf8.count <= Self.maximumSize else {
      let code = Block.Kind.code(info: "", text: markdown)
      let start = SourcePosition(line: 1, column: 1)
      blocks = [Block(code, start: start, endLine: markdown.lineCount + 1)]
      return
    }
    var text = TableText(SourceText(Array(markdown.utf8)))
    let tree = text.parse(takingTables: extensions.contains(.tables))
    blocks = DocumentBuilder(text: text, extensions: extensions).blocks(of: tree)
  }
}

/// A place in a source text.
public struct SourcePosition: Sendable, Hashable, Comparable {
  /// The line, counted from 1.
  public var line: Int
  /// The column, counted from 1 in UTF-8 bytes.
  public var column: Int

  /// Creates a position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Tells whether one position stands before another.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
