/// Builds the blocks of a document from libcmark's tree.
struct DocumentBuilder {
  private struct Frame {
    var kind: SyntaxNode.Kind
    var start: SourcePosition
    var endLine: Int
    var blocks: [Block] = []
    var items: [[Block]] = []
  }

  /// What becomes of the paragraph or heading that the walk is in.
  private enum Leaf {
    case block(start: SourcePosition, endLine: Int)
    case cell
    /// A line of a table, empty but for its place.
    case tableLine
  }

  private let text: TableText
  private let extensions: Extensions
  private var containers: ContainerStack
  private var frames: [Frame]
  private var leaf = Leaf.tableLine
  private var inlines: InlineBuilder
  private var cells: [[Inline]] = []
  /// The lists and quotes around the current node that are left out, being nested too deep.
  private var skipped = 0

  /// Creates a builder for a text whose tables are taken out.
  init(text: TableText, extensions: Extensions) {
    self.text = text
    self.extensions = extensions
    containers = ContainerStack(text: text.source)
    inlines = InlineBuilder(source: InlineSource([], of: text.source), findsMath: false)
    let start = SourcePosition(line: 1, column: 1)
    frames = [Frame(kind: .document, start: start, endLine: 1)]
  }

  /// Builds the blocks of a tree.
  consuming func blocks(of tree: borrowing CMarkTree) -> [Block] {
    var builder = self
    tree.walk(includingInlines: true) { step, node in
      // The cells stand before the text.
      var node = node
      node.line -= builder.text.cells.count
      node.endLine -= builder.text.cells.count
      builder.take(step, node)
    }
    return builder.frames[0].blocks
  }

  private mutating func take(_ step: SyntaxNode.Step, _ node: SyntaxNode) {
    switch node.kind {
    case .document: break
    case .quote, .list, .item:
      containers.follow(step, node.kind, line: node.line)
      step == .enter ? open(node) : close(node)
    case .paragraph, .heading:
      step == .enter ? openLeaf(node) : closeLeaf(node)
    case .code(let info, let literal):
      add(
        .code(info: info, text: literal), node,
        endLine: containers.endLine(ofCode: literal, info: info, node))
    case .htmlBlock(let literal):
      add(.html(literal), node, endLine: node.line + max(0, literal.lineCount - 1))
    case .thematicBreak:
      add(.thematicBreak, node, endLine: node.line)
    default:
      inlines.take(step, node.kind)
    }
  }

  private mutating func open(_ node: SyntaxNode) {
    var isFull = frames.count > Document.maximumNesting
    // An item is left out exactly if its list is.
    if case .item = node.kind {
      if case .list = frames[frames.count - 1].kind { isFull = false } else { isFull = true }
    }
    guard !isFull else {
      skipped += 1
      return
    }
    let start = SourcePosition(line: node.line, column: node.column)
    frames.append(Frame(kind: node.kind, start: start, endLine: node.line))
  }

  private mutating func close(_ node: SyntaxNode) {
    guard skipped == 0 else {
      skipped -= 1
      return
    }
    guard frames.count > 1, let frame = frames.popLast() else { return }
    switch frame.kind {
    case .item:
      frames[frames.count - 1].items.append(frame.blocks)
      frames[frames.count - 1].endLine = frame.endLine
    case .list(let firstNumber, let isTight):
      let list = Block.List(firstNumber: firstNumber, isTight: isTight, items: frame.items)
      add(Block(.list(list), start: frame.start, endLine: frame.endLine))
    default:
      add(Block(.quote(frame.blocks), start: frame.start, endLine: node.endLine))
    }
  }

  private mutating func add(_ block: Block) {
    frames[frames.count - 1].blocks.append(block)
    frames[frames.count - 1].endLine = max(frames[frames.count - 1].endLine, block.endLine)
  }

  private mutating func add(_ kind: Block.Kind, _ node: SyntaxNode, endLine: Int) {
    let start = SourcePosition(line: node.line, column: node.column)
    add(Block(kind, start: start, endLine: endLine))
  }

  private mutating func openLeaf(_ node: SyntaxNode) {
    guard node.line >= 1 else {
      let cell = text.cells[node.line - 1 + text.cells.count]
      leaf = .cell
      inlines = InlineBuilder(source: cell, findsMath: extensions.contains(.math))
      return
    }
    guard !text.isTable(line: node.line) else {
      leaf = .tableLine
      if let table = text.table(atLine: node.line) { add(table) }
      return
    }
    let start = SourcePosition(line: node.line, column: node.column)
    switch node.kind {
    case .heading:
      let (lines, underline) = containers.headingLines(from: start, through: node.endLine)
      if let underline {
        beginParagraph(lines, start: start, endLine: underline)
      } else {
        begin(InlineSource(lines.map(titleLine), of: text.source), start: start, endLine: node.line)
      }
    default:
      let lines = containers.contentLines(from: start, through: node.endLine)
      beginParagraph(lines, start: start, endLine: node.endLine)
    }
  }

  /// Starts on the inlines of lines, behind the link definitions that they start with.
  private mutating func beginParagraph(
    _ lines: [ContainerStack.ContentLine], start: SourcePosition, endLine: Int
  ) {
    let source = InlineSource(lines, of: text.source)
    let offset = LinkScanner(bytes: source.bytes).definitionsEnd()
    begin(
      source, from: offset, start: offset == 0 ? start : source.position(at: offset),
      endLine: endLine)
  }

  private mutating func begin(
    _ source: InlineSource, from offset: Int = 0, start: SourcePosition, endLine: Int
  ) {
    leaf = .block(start: start, endLine: endLine)
    inlines = InlineBuilder(
      source: source, from: offset, findsMath: extensions.contains(.math))
  }

  /// Leaves out the marks at the start of a one-line heading.
  private func titleLine(_ line: ContainerStack.ContentLine) -> ContainerStack.ContentLine {
    let title = text.source.bytes[line.range].drop { $0 == UInt8(ascii: "#") }.drop(
      while: \.isBlank)
    var line = line
    line.range = title.startIndex..<title.endIndex
    return line
  }

  private mutating func closeLeaf(_ node: SyntaxNode) {
    switch (leaf, node.kind) {
    case (.cell, _): cells.append(inlines.finish())
    case (.tableLine, _): break
    case (.block(let start, let endLine), .heading(let level)):
      add(Block(.heading(level: level, inlines.finish()), start: start, endLine: endLine))
    case (.block(let start, let endLine), _):
      add(Block(.paragraph(inlines.finish()), start: start, endLine: endLine))
    }
  }

  private mutating func add(_ table: PipeTable) {
    func cells(of row: TableRow) -> [[Inline]] {
      (0..<table.alignments.count).map { column in
        guard column < row.cells.count, let index = text.index(ofCell: row.cells[column])
        else { return [] }
        return self.cells[index]
      }
    }
    let kind = Block.Kind.table(
      Block.Table(
        alignments: table.alignments, header: cells(of: table.header),
        rows: table.rows.map(cells)))
    add(Block(kind, start: table.start, endLine: table.endLine))
  }
}
