/// Finds pipe tables in paragraphs, as GitHub does.
///
/// libcmark hands a pipe table over as a paragraph. Its source lines are read again: if the second
/// is a delimiter row with as many cells as the first, it is a table. Each cell is parsed alone, as
/// the text of a heading, so that a cell that begins with `- ` stays running text.
struct TableFinder {
  private let lines: [Substring]

  init(source: String) {
    lines = source.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
  }

  mutating func replacingTables(in blocks: [Block]) -> [Block] {
    blocks.flatMap { block -> [Block] in
      var result = block
      switch block.kind {
      case .paragraph(let inlines): return tables(in: block, inlines)
      case .quote(let inner): result.kind = .quote(replacingTables(in: inner))
      case .list(var list):
        list.items = list.items.map { replacingTables(in: $0) }
        result.kind = .list(list)
      default: break
      }
      return [result]
    }
  }

  /// A paragraph's own lines, without what quotes and lists put before them.
  private func paragraphLines(_ block: Block) -> [(text: Substring, column: Int)] {
    (block.start.line...max(block.endLine, block.start.line)).compactMap { number in
      guard lines.indices.contains(number - 1) else { return nil }
      let line = lines[number - 1]
      guard number > block.start.line else {
        let text = line.utf8.dropFirst(block.start.column - 1)
        return (Substring(text), block.start.column)
      }
      let text = line.drop { $0 == " " || $0 == "\t" || $0 == ">" }
      return (text, line.utf8.count - text.utf8.count + 1)
    }
  }

  private func tables(in block: Block, _ inlines: [Inline]) -> [Block] {
    let own = paragraphLines(block)
    guard own.count >= 2,
      let delimiter = own.indices.dropFirst().first(where: { index in
        guard let alignments = Self.alignments(own[index].text) else { return false }
        return Self.cells(own[index - 1].text).count == alignments.count
      }), let alignments = Self.alignments(own[delimiter].text)
    else { return [block] }
    let first = block.start.line
    let header = row(own[delimiter - 1], line: first + delimiter - 1, count: alignments.count)
    let rows = (delimiter + 1..<own.count).map {
      row(own[$0], line: first + $0, count: alignments.count)
    }
    let table = Block(
      .table(Block.Table(alignments: alignments, header: header, rows: rows)),
      start: SourcePosition(line: first + delimiter - 1, column: own[delimiter - 1].column),
      endLine: block.endLine)
    guard delimiter > 1 else { return [table] }
    // Lines before the header row stay a paragraph.
    let before = own[..<(delimiter - 1)].map { String($0.text) }.joined(separator: "\n")
    let lead = TreeBuilder().blocks(of: before).map {
      Self.moved($0, line: first - 1, column: block.start.column - 1)
    }
    return lead + [table]
  }

  private func row(_ line: (text: Substring, column: Int), line number: Int, count: Int)
    -> [[Inline]]
  {
    var cells = Self.cells(line.text).map { cell -> [Inline] in
      let text = cell.text.replacing("\\|", with: "|")
      guard case .heading(_, let inlines)? = TreeBuilder().blocks(of: "# " + text).first?.kind else {
        return []
      }
      // Behind "# " the text begins in column 3.
      return inlines.map { Self.moved($0, line: number - 1, column: line.column + cell.offset - 3) }
    }
    while cells.count < count { cells.append([]) }
    return Array(cells.prefix(count))
  }

  private static func moved(_ block: Block, line: Int, column: Int) -> Block {
    var result = block
    result.start.line += line
    result.start.column += column
    result.endLine += line
    if case .paragraph(let inlines) = block.kind {
      result.kind = .paragraph(inlines.map { moved($0, line: line, column: column) })
    }
    return result
  }

  private static func moved(_ inline: Inline, line: Int, column: Int) -> Inline {
    var result = inline
    result.start.line += line
    result.start.column += column
    switch inline.kind {
    case .emphasis(let inner):
      result.kind = .emphasis(inner.map { moved($0, line: line, column: column) })
    case .strong(let inner):
      result.kind = .strong(inner.map { moved($0, line: line, column: column) })
    case .link(let destination, let title, let inner):
      result.kind = .link(
        destination: destination, title: title,
        inner.map { moved($0, line: line, column: column) })
    default: break
    }
    return result
  }

  /// The cells of a row with their byte offsets; a bar behind a backslash does not end a cell.
  private static func cells(_ line: Substring) -> [(text: Substring, offset: Int)] {
    let bytes = line.utf8
    var start = bytes.startIndex
    var cells: [(Substring, Int)] = []
    var escaped = false
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "|") && !escaped {
        cells.append(trimmed(line, start..<index))
        start = bytes.index(after: index)
      }
      escaped = bytes[index] == UInt8(ascii: "\\") && !escaped
    }
    cells.append(trimmed(line, start..<bytes.endIndex))
    if cells.first?.0.isEmpty == true { cells.removeFirst() }
    if cells.count > 1 || cells.first?.0.isEmpty == true, cells.last?.0.isEmpty == true {
      cells.removeLast()
    }
    return cells
  }

  private static func trimmed(_ line: Substring, _ range: Range<Substring.Index>)
    -> (Substring, Int)
  {
    var text = line[range].drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return (text, line.utf8.distance(from: line.startIndex, to: text.startIndex))
  }

  private static func alignments(_ line: Substring) -> [Block.Table.Alignment]? {
    guard line.contains("-"), line.utf8.allSatisfy({ "|-: \t".utf8.contains($0) }),
      line.contains("|") || line.contains(":")
    else { return nil }
    var result: [Block.Table.Alignment] = []
    for (cell, _) in cells(line) {
      guard !cell.isEmpty else { return nil }
      let dashes = cell.drop { $0 == ":" }
      let body = dashes.prefix { $0 == "-" }
      let isLeft = cell.hasPrefix(":")
      let rest = dashes.dropFirst(body.count)
      guard !body.isEmpty, cell.count - dashes.count <= 1, rest.isEmpty || rest == ":" else {
        return nil
      }
      result.append(isLeft ? rest.isEmpty ? .left : .center : rest.isEmpty ? .none : .right)
    }
    return result.isEmpty ? nil : result
  }
}
