/// A parsed Markdown text: a tree of values, each with its place in the source.
public struct Document: Sendable, Equatable {
  /// The blocks of the text, in source order.
  public var blocks: [Block]

  /// Creates a document from blocks.
  public init(blocks: [Block]) {
    self.blocks = blocks
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
