/// A source text whose pipe tables are taken out, for libcmark to parse.
///
/// libcmark sees a table as lines of a paragraph. Here every cell that is not empty becomes a heading
/// of its own before the text, so that its inlines are parsed alone, with the link definitions of the
/// text. Every line of a table becomes an empty heading in its place, so that quotes and lists around
/// it stay, and what follows the table starts a new block. A line keeps its number, but for the cells
/// before it.
struct TableText {
  /// The text as it was given.
  let source: SourceText
  /// The cells in the order of the headings that stand for them.
  private(set) var cells: [InlineSource] = []
  private var cellIndices: [Range<Int>: Int] = [:]
  private var tables: [Int: PipeTable] = [:]
  /// The markers of quotes and items that stand on each line of a table.
  private var prefixes: [Int: Range<Int>] = [:]

  /// How often a text is searched: a table may come to light where another one ends.
  private static let maximumSearches = 8

  /// Creates a text with its tables still in.
  init(_ source: SourceText) {
    self.source = source
  }

  /// Parses the text, and takes its tables out until no search finds one.
  mutating func parse(takingTables: Bool) -> CMarkTree {
    var tree = CMarkTree(parsing: source.bytes)
    guard takingTables else { return tree }
    // Linear in the text: without a limit, a wide header over many short rows would not be.
    var finder = TableFinder(source: source, missingCellsLeft: max(1 << 16, source.bytes.count))
    for _ in 0..<Self.maximumSearches {
      let found = finder.tables(in: tree, firstLine: cells.count + 1) { prefixes[$0] != nil }
      guard !found.isEmpty else { break }
      found.forEach { take($0) }
      tree = CMarkTree(parsing: rewritten())
    }
    return tree
  }

  /// Gives the table whose header row stands on a line.
  func table(atLine line: Int) -> PipeTable? { tables[line] }

  /// Tells whether a line is part of a table.
  func isTable(line: Int) -> Bool { prefixes[line] != nil }

  /// Gives the number of a cell, or nil if it is empty.
  func index(ofCell range: Range<Int>) -> Int? { cellIndices[range] }

  private mutating func take(_ table: PipeTable) {
    tables[table.start.line] = table
    for (line, prefix) in table.prefixes { prefixes[line] = prefix }
    for row in [table.header] + table.rows {
      for cell in row.cells.prefix(table.alignments.count) where !cell.isEmpty {
        cellIndices[cell] = cells.count
        cells.append(InlineSource(cell: cell, ofLine: row.line, of: source))
      }
    }
  }

  private func rewritten() -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.bytes.count + 20 * cells.count)
    for cell in cells {
      // The closing marks keep those that end the cell itself.
      result += "###### ".utf8
      result += cell.bytes
      result += " ######\n".utf8
    }
    for line in 1...max(1, source.lineCount) {
      if let prefix = prefixes[line] {
        result += source.bytes[prefix]
        result += "######".utf8
      } else {
        result += source.bytes[source.range(ofLine: line)]
      }
      result.append(.newline)
    }
    return result
  }
}
