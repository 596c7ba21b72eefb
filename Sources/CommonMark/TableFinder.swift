/// Finds pipe tables among the paragraphs of a tree.
struct TableFinder {
  let source: SourceText
  /// How many more cells the rows of the text may lack.
  var missingCellsLeft: Int

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
    tree.walk(includingInlines: false) { step, node in
      let line = node.line - firstLine + 1
      containers.follow(step, node.kind, line: line)
      guard line >= 1, step == .enter, !isTaken(line) else { return }
      let start = SourcePosition(line: line, column: node.column)
      let endLine = node.endLine - firstLine + 1
      switch node.kind {
      case .paragraph:
        found += tables(in: containers.contentLines(from: start, through: endLine))
      case .heading:
        // A table over a line of dashes reads like a heading of several lines.
        found += tables(in: containers.headingLines(from: start, through: endLine).text)
      default: break
      }
    }
    return found
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
      // Indented lines are code; after them a paragraph starts anew. Where the table ends in any
      // other way, the next search will find what the rest is.
      while index < lines.count, lines[index].isIndentedCode { index += 1 }
      guard index < lines.count, lines[index - 1].isIndentedCode else { break }
      index += 1
    }
    return found
  }
}
