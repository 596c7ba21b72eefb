import CommonMark

/// A page in the making: the lines so far, and what stands left of the next one.
///
/// Each kind of block adds itself in an extension, in a file of its own.
struct PageBuilder {
  let renderer: PageRenderer
  var theme: Theme { renderer.theme }
  var measure: TerminalWidth { renderer.measure }

  private(set) var output: PageOutput
  var headings: [Page.Heading] = []
  /// The title of each exercise, by slug, as if it were a heading.
  var exercises: [String: Page.Heading] = [:]
  var anchors = HeadingAnchors()
  let guide: LinkGuide
  var footnotes: [String] = []
  /// The exercise that the next hints belong to.
  var exercise: String?
  /// The hints that stand right behind the next exercise, whose card tells of them.
  var hintsAhead: [Folding.Fold] = []
  /// How many lists the next block is in.
  var listDepth = 0
  /// What running text looks like here.
  var textStyle = Style.normal

  /// What stands left of each line, and left of the next line where that differs.
  private var margin = StyledLine()
  private var marker: StyledLine?
  private var blankLines = 0
  private var blankMargin = StyledLine()

  init(_ renderer: PageRenderer, headings: [String: String], output: PageOutput = PageOutput()) {
    self.renderer = renderer
    self.output = output
    guide = LinkGuide(commands: renderer.surroundings.commands, headings: headings)
    let cells = renderer.width >= 60 ? theme.layout.margin : renderer.width >= 40 ? 1 : 0
    margin = blank(min(cells, theme.layout.margin))
  }

  /// The cells that running text may take here.
  var measureWidth: Int {
    let side = renderer.width >= 60 ? theme.layout.margin : 0
    let right = min(renderer.width - side, theme.layout.margin + theme.layout.measure)
    return max(right - margin.width, 1)
  }

  /// The cells that code and tables may take here.
  var fullWidth: Int { max(renderer.width - margin.width, 1) }

  /// Adds blocks, with space between them; what is invisible leaves no space.
  mutating func append(_ blocks: [Block], isTight: Bool = false) {
    let start = output.count
    let sections = Folding.sections(of: blocks)
    for (index, section) in sections.enumerated() {
      if output.count > start { separate(isTight ? 0 : 1) }
      switch section {
      case .block(let block):
        if block.isExercise, index + 1 < sections.count,
          case .folds(let folds) = sections[index + 1]
        {
          hintsAhead = folds.filter(\.isHint)
        }
        append(block)
      case .folds(let folds): appendFolds(folds)
      }
    }
  }

  private mutating func append(_ block: Block) {
    switch block.kind {
    case .paragraph(let inlines): if !appendFigure(inlines) { appendParagraph(inlines) }
    case .heading(let level, let inlines): appendHeading(level: level, inlines)
    case .quote(let blocks): appendQuote(blocks)
    case .list(let list): appendList(list)
    case .code(let info, let text): appendCode(CodeInfo(info), text)
    case .html(let html): appendHTML(html)
    case .thematicBreak: appendThematicBreak()
    case .table(let table): appendTable(table)
    }
  }
}

// MARK: - Lines

extension PageBuilder {
  /// Asks for blank lines before the next line, unless it is the first.
  mutating func separate(_ count: Int) {
    if output.count == 0 || count == 0 { return }
    if blankLines == 0 || margin.width < blankMargin.width { blankMargin = margin }
    blankLines = max(blankLines, count)
  }

  /// Widens the space before the next line, if there is one.
  mutating func widenGap(to count: Int) {
    if blankLines > 0 { blankLines = max(blankLines, count) }
  }

  /// Adds a line after what stands left of it.
  mutating func emit(_ line: StyledLine) {
    for _ in 0..<blankLines { output.append(trimmed(blankMargin)) }
    blankLines = 0
    var full = marker ?? margin
    marker = nil
    if line.runs.isEmpty {
      full = trimmed(full)
    } else {
      for run in line.runs { full.append(run, width: 0) }
      full.width += line.width
    }
    output.append(full)
  }

  /// Adds a line that the document does not say.
  mutating func emitOrnament(_ text: String, _ style: Style) {
    var list = SegmentList(measure: measure)
    list.append(text, look: StyledRun("", style, isOrnament: true))
    for line in LineBreaker.lines(list, width: measureWidth) { emit(line) }
  }

  /// Adds blocks with a mark left of the first line and one of the same width left of the others.
  ///
  /// Where that would leave no room to read, the mark stands on a line of its own.
  mutating func inside(
    first: StyledRun, rest: StyledRun, _ body: (inout PageBuilder) -> Void
  ) {
    let width = measure.cells(of: first.text)
    if fullWidth - width < min(8, renderer.width) {
      if first.text != rest.text { emitOrnament(first.text, first.style) }
      body(&self)
      return
    }
    let outer = margin
    var marked = marker ?? margin
    marked.append(first, width: width)
    margin.append(rest, width: measure.cells(of: rest.text))
    marker = marked
    body(&self)
    if marker != nil { emit(StyledLine()) }
    margin = outer
  }

  /// A run of spaces as a line, or an empty line for none.
  func blank(_ count: Int) -> StyledLine {
    var line = StyledLine()
    line.append(StyledRun(String(repeating: " ", count: count), isOrnament: true), width: count)
    return line
  }

  /// The line without the spaces at its end.
  func trimmed(_ line: StyledLine) -> StyledLine {
    var line = line
    while let last = line.runs.last {
      var text = last.text
      while text.last == " " {
        text.removeLast()
        line.width -= 1
      }
      line.runs[line.runs.count - 1].text = text
      if !text.isEmpty { break }
      line.runs.removeLast()
    }
    return line
  }
}
