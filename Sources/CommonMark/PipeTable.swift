/// A pipe table found in the lines of a paragraph.
struct PipeTable {
  /// Where the header row starts.
  let start: SourcePosition
  let alignments: [Block.Table.Alignment]
  let header: TableRow
  private(set) var rows: [TableRow] = []
  /// The last line of the table.
  private(set) var endLine: Int
  /// The number of cells that the rows lack.
  private(set) var missingCells = 0
  /// Each line of the table, with the markers of quotes and items before its text.
  private(set) var prefixes: [(line: Int, range: Range<Int>)]

  /// Reads the header and the delimiter row.
  ///
  /// - Returns: nil where the second line is no delimiter row, or has not as many cells as the first.
  init?(
    header headerLine: ContainerStack.ContentLine, delimiter: ContainerStack.ContentLine,
    of text: SourceText
  ) {
    guard Self.mayDelimit(delimiter, in: text.bytes) else { return nil }
    let header = TableRow(headerLine, of: text)
    let delimiterRow = TableRow(delimiter, of: text)
    guard !header.cells.isEmpty, header.cells.count == delimiterRow.cells.count,
      let alignments = delimiterRow.alignments(in: text.bytes)
    else { return nil }
    self.header = header
    self.alignments = alignments
    endLine = delimiter.line
    start = text.position(ofLine: headerLine.line, offset: headerLine.range.lowerBound)
    // A lazy header row lacks the markers, and a header row may be indented like code.
    let prefix = text.prefix(of: delimiter)
    let hasOwnPrefix = headerLine.isWhole && headerLine.indent < 4
    prefixes = [
      (headerLine.line, hasOwnPrefix ? text.prefix(of: headerLine) : prefix),
      (delimiter.line, prefix),
    ]
  }

  /// Appends a line as a row.
  ///
  /// - Parameter limit: How many cells may be missing; without one, a wide header over many short
  ///   rows would make a table of quadratic size.
  /// - Returns: false where the line ends the table.
  mutating func append(
    _ line: ContainerStack.ContentLine, of text: SourceText, limit: Int
  ) -> Bool {
    guard line.isWhole, line.indent < 4, !line.startsBlock(in: text.bytes) else {
      return false
    }
    let row = TableRow(line, of: text)
    let missing = max(0, alignments.count - row.cells.count)
    guard !row.cells.isEmpty, missingCells + missing <= limit else { return false }
    missingCells += missing
    rows.append(row)
    prefixes.append((line.line, text.prefix(of: line)))
    endLine = line.line
    return true
  }

  /// Tells cheaply whether a line may be a delimiter row.
  ///
  /// A line of dashes alone is none: it would have made the paragraph a heading.
  private static func mayDelimit(
    _ line: ContainerStack.ContentLine, in bytes: [UInt8]
  ) -> Bool {
    guard line.isWhole, line.indent < 4 else { return false }
    var hasMark = false
    for byte in bytes[line.range] {
      switch byte {
      case .bar, UInt8(ascii: ":"): hasMark = true
      case UInt8(ascii: "-"): break
      default: guard byte.isSpace else { return false }
      }
    }
    return hasMark
  }
}

extension SourceText {
  fileprivate func prefix(of line: ContainerStack.ContentLine) -> Range<Int> {
    range(ofLine: line.line).lowerBound..<line.range.lowerBound
  }
}
