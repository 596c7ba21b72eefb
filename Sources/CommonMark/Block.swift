/// A block of a document, such as a paragraph or a list.
public struct Block: Sendable, Equatable {
  /// What the block is, with its content.
  public var kind: Kind
  /// The first character of the block.
  public var start: SourcePosition
  /// The last line of the block.
  public var endLine: Int

  /// Creates a block.
  public init(_ kind: Kind, start: SourcePosition, endLine: Int) {
    self.kind = kind
    self.start = start
    self.endLine = endLine
  }

  /// The kinds of blocks.
  public indirect enum Kind: Sendable, Equatable {
    /// Running text.
    case paragraph([Inline])
    /// A heading; level 1 to 6.
    case heading(level: Int, [Inline])
    /// A quotation.
    case quote([Block])
    /// A bullet or numbered list.
    case list(List)
    /// A fenced or indented code block; `info` is the whole info string, empty when indented.
    case code(info: String, text: String)
    /// Raw HTML.
    case html(String)
    /// A line across the page.
    case thematicBreak
    /// A pipe table.
    case table(Table)
  }

  /// A list and its items.
  public struct List: Sendable, Equatable {
    /// The number of the first item, or nil for a bullet list.
    public var firstNumber: Int?
    /// Whether the items are set without space between them.
    public var isTight: Bool
    /// The blocks of each item.
    public var items: [[Block]]

    /// Creates a list.
    public init(firstNumber: Int?, isTight: Bool, items: [[Block]]) {
      self.firstNumber = firstNumber
      self.isTight = isTight
      self.items = items
    }
  }

  /// A pipe table.
  public struct Table: Sendable, Equatable {
    /// How the cells of a column are aligned.
    public enum Alignment: Sendable, Equatable {
      /// No colon in the delimiter row.
      case none
      /// Flush left.
      case left
      /// Centred.
      case center
      /// Flush right.
      case right
    }

    /// One alignment a column.
    public var alignments: [Alignment]
    /// The cells of the header row.
    public var header: [[Inline]]
    /// The cells of each body row; every row has as many cells as the header.
    public var rows: [[[Inline]]]

    /// Creates a table.
    public init(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]]) {
      self.alignments = alignments
      self.header = header
      self.rows = rows
    }
  }
}
