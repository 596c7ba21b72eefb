/// Builds the inlines of one paragraph, heading or table cell from libcmark's nodes.
struct InlineBuilder {
  private struct Frame {
    var start: Int
    var inlines: [Inline] = []
  }

  private let source: InlineSource
  private let findsMath: Bool
  private var scanner: InlineScanner
  private var frames = [Frame(start: 0)]
  private var text = ""
  private var textStart = 0
  /// The containers around the current node that are left out because they are nested too deep.
  private var skipped = 0
  private var lastFormulaEnd = 0
  private var dropsDollar = false

  /// Creates a builder for a text whose first bytes, up to an offset, are no inlines.
  init(source: InlineSource, from offset: Int = 0, findsMath: Bool) {
    self.source = source
    self.findsMath = findsMath
    scanner = InlineScanner(source.bytes, from: offset)
  }

  /// Takes the next step of the walk through the tree.
  mutating func take(_ step: SyntaxNode.Step, _ kind: SyntaxNode.Kind) {
    switch step {
    case .enter: enter(kind)
    case .leave: leave(kind)
    }
  }

  /// Gives what was built.
  mutating func finish() -> [Inline] {
    flush()
    return frames[0].inlines
  }

  private mutating func enter(_ kind: SyntaxNode.Kind) {
    switch kind {
    case .text(let literal): addText(literal)
    case .softBreak: add(.softBreak, at: scanner.skipLineEnd())
    case .lineBreak: add(.lineBreak, at: scanner.skipLineEnd())
    case .codeSpan(let literal): addCode(literal)
    case .html(let literal): add(.html(literal), at: scanner.skip(literal.utf8.count))
    case .emphasis: open(at: scanner.skip(1))
    case .strong: open(at: scanner.skip(2))
    case .link: open(at: scanner.openLink())
    case .image: open(at: scanner.openImage())
    default: break
    }
  }

  private mutating func leave(_ kind: SyntaxNode.Kind) {
    switch kind {
    case .emphasis: _ = scanner.skip(1)
    case .strong: _ = scanner.skip(2)
    default: scanner.closeLink()
    }
    guard skipped == 0 else {
      skipped -= 1
      return
    }
    flush()
    guard frames.count > 1, let frame = frames.popLast() else { return }
    let inner = frame.inlines
    switch kind {
    case .emphasis: add(.emphasis(inner), at: frame.start)
    case .strong: add(.strong(inner), at: frame.start)
    case .link(let destination, let title):
      add(.link(destination: destination, title: title, inner), at: frame.start)
    case .image(let destination, let title):
      add(.image(destination: destination, title: title, inner), at: frame.start)
    default: break
    }
  }

  private mutating func open(at start: Int) {
    guard frames.count <= Document.maximumNesting else {
      skipped += 1
      return
    }
    flush()
    frames.append(Frame(start: start))
  }

  private mutating func add(_ kind: Inline.Kind, at start: Int) {
    flush()
    frames[frames.count - 1].inlines.append(Inline(kind, start: source.position(at: start)))
  }

  private mutating func addText(_ literal: String) {
    let isAfterFormula = dropsDollar && literal.utf8.first == .dollar
    let visible = isAfterFormula ? String(literal.dropFirst()) : literal
    dropsDollar = false
    let start = scanner.skipText(visible)
    if text.isEmpty { textStart = start }
    text += visible
  }

  private mutating func flush() {
    guard !text.isEmpty else { return }
    let inline = Inline(.text(text), start: source.position(at: textStart))
    frames[frames.count - 1].inlines.append(inline)
    text = ""
  }

  private mutating func addCode(_ literal: String) {
    let range = scanner.skipCode()
    guard findsMath, isFormula(range) else { return add(.code(literal), at: range.lowerBound) }
    text.removeLast()
    add(.math(literal), at: range.lowerBound - 1)
    lastFormulaEnd = scanner.skip(1) + 1
    dropsDollar = true
  }

  /// Tells whether a dollar of its own stands on each side of a code span.
  private func isFormula(_ range: Range<Int>) -> Bool {
    let opening = range.lowerBound - 1
    guard opening >= lastFormulaEnd, text.utf8.last == .dollar,
      source.bytes[opening] == .dollar, range.upperBound < source.bytes.count,
      source.bytes[range.upperBound] == .dollar
    else { return false }
    let backslashes = source.bytes[..<opening].reversed().prefix { $0 == .backslash }.count
    return backslashes.isMultiple(of: 2)
  }
}
