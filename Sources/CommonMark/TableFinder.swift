/// Finds pipe tables among the paragraphs of a tree.
///
/// libcmark lets a paragraph go on where a table ends: before a list that starts with 2, an HTML tag, or
/// a line outside of the quote. What such a line starts may take in what follows, so that the rest of
/// the tree is in doubt, and tables in it must wait for the next parse.
struct TableFinder {
  let source: SourceText
  /// How many more cells the rows of the text may lack.
  var missingCellsLeft: Int
  /// Whether a table found in the present tree has changed the blocks after it.
  private var isInDoubt = false

  /// Creates a finder.
  init(source: SourceText, missingCellsLeft: Int) {
    self.source = source
    self.missingCellsLeft = missingCellsLeft
  }

  /// Finds the tables of a tree.
  ///
  /// - Parameters:
  ///   - firstLine: The line of the tree that the first line of the source is.
  ///   - isTaken: Tells whether a line of the source belongs to a table found before.
  mutating func tables(
    in tree: borrowing CMarkTree, firstLine: Int, isTaken: (Int) -> Bool
  ) -> [PipeTable] {
    var found: [PipeTable] = []
    var containers = ContainerStack(text: source)
    isInDoubt = false
    tree.walk(includingInlines: false) { step, node in
      let line = node.line - firstLine + 1
      containers.follow(step, node.kind, line: line)
      guard line >= 1, step == .enter, !isTaken(line) else { return }
      let start = SourcePosition(line: line, column: node.column)
      let endLine = node.endLine - firstLine + 1
      if isInDoubt, isFreshStart(start) { isInDoubt = false }
      guard !isInDoubt else { return }
      switch node.kind {
      case .paragraph:
        found += tables(in: containers.contentLines(from: start, through: endLine))
      case .heading:
        // A table over a line of dashes reads like a heading of several lines. The dashes may become
        // a list; equals signs are a row of the table.
        let (text, underline) = containers.headingLines(from: start, through: endLine)
        let row = underline.map { containers.contentLine($0) }
        let isRow = row.map { source.bytes[$0.range].first == UInt8(ascii: "=") } ?? false
        let underlined = tables(in: text + (isRow ? [row].compactMap { $0 } : []))
        if !underlined.isEmpty { isInDoubt = true }
        found += underlined
      default: break
      }
    }
    return found
  }

  /// Tells whether a block starts anew whatever stands before it: at the margin, after a blank line.
  private func isFreshStart(_ start: SourcePosition) -> Bool {
    start.column == 1 && start.line > 1
      && source.bytes[source.range(ofLine: start.line - 1)].allSatisfy(\.isBlank)
  }

  /// Finds the tables in the lines of one paragraph.
  private mutating func tables(in lines: [ContainerStack.ContentLine]) -> [PipeTable] {
    var found: [PipeTable] = []
    var index = 1
    while index < lines.count {
      guard
        var table = PipeTable(header: lines[index - 1], delimiter: lines[index], of: source)
      else {
        index += 1
        continue
      }
      index += 1
      while index < lines.count, table.append(lines[index], of: source, limit: missingCellsLeft) {
        index += 1
      }
      missingCellsLeft -= table.missingCells
      found.append(table)
      // Indented lines are code here; what follows is a paragraph or in doubt.
      while index < lines.count, lines[index].isIndentedCode { index += 1 }
      guard index < lines.count else { break }
      isInDoubt = !lines[index].isWhole || lines[index].startsBlock(in: source.bytes)
      guard !isInDoubt else { break }
      index += 1
    }
    return found
  }
}
