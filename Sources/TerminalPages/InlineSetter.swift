import CommonMark

/// The setting of inlines as segments in the styles of a theme.
struct InlineSetter {
  let theme: Theme
  private let guide: LinkGuide
  private(set) var list: SegmentList
  private(set) var footnotes: [String]

  /// Starts after the addresses that are already told at the end of the page.
  init(theme: Theme, measure: TerminalWidth, guide: LinkGuide, footnotes: [String]) {
    self.theme = theme
    self.guide = guide
    self.list = SegmentList(measure: measure)
    self.footnotes = footnotes
  }

  /// Adds inlines; `look` gives their style and the address that they link to.
  mutating func append(_ inlines: [Inline], look: StyledRun) {
    for inline in inlines { append(inline, look: look) }
  }

  private mutating func append(_ inline: Inline, look: StyledRun) {
    switch inline.kind {
    case .text(let text): list.append(text, look: look)
    case .softBreak: list.appendSpace(look: look)
    case .lineBreak: list.appendLineEnd()
    case .code(let code):
      let quote = theme.marks.codeQuote
      list.appendWhole(quote + code + quote, look: look.overlaid(by: theme.styles.code))
    case .html(let html): appendTag(html)
    case .math(let tex):
      let line = Formula(tex).line(theme.formulas)
      list.appendWhole(line, look: look.overlaid(by: theme.styles.math))
    case .emphasis(let inlines): append(inlines, look: look.overlaid(by: theme.styles.emphasis))
    case .strong(let inlines): append(inlines, look: look.overlaid(by: theme.styles.strong))
    case .link(let destination, _, let inlines):
      appendLink(destination, inlines, look: look)
    case .image(let destination, _, let inlines):
      appendPicture(destination, inlines, look: look)
    }
  }

  private mutating func appendTag(_ html: String) {
    for case .tag("br", _) in HTMLToken.tokens(of: html) { list.appendLineEnd() }
  }

  private mutating func appendPicture(
    _ destination: String, _ inlines: [Inline], look: StyledRun
  ) {
    let look = look.overlaid(by: theme.styles.picture)
    var ornament = look
    ornament.isOrnament = true
    list.append("[picture: ", look: ornament)
    if inlines.isEmpty {
      list.append(destination, look: ornament)
    } else {
      append(inlines, look: look)
    }
    list.append("]", look: ornament)
  }

  private mutating func appendLink(
    _ destination: String, _ inlines: [Inline], look: StyledRun
  ) {
    let address = Link(destination)
    var linked = look.overlaid(
      by: address.isAbsolute ? theme.styles.link : theme.styles.reference)
    if address.isAbsolute, theme.links == .hyperlinks { linked.target = address.escaped }
    append(inlines, look: linked)
    let words = inlines.plainText
    if let note = guide.note(on: destination, words: words) {
      appendNote(note, look: look)
    } else {
      appendAddress(address, isShown: words == destination, look: look)
    }
  }

  private mutating func appendAddress(_ address: Link, isShown: Bool, look: StyledRun) {
    var ornament = look
    ornament.isOrnament = true
    switch theme.links {
    case .hyperlinks:
      if address.isAbsolute || address.isFragment || isShown { return }
      appendNote("(\(address.destination))", look: look)
    case .footnotes:
      if address.isFragment || isShown { return }
      if !footnotes.contains(address.destination) { footnotes.append(address.destination) }
      let number = (footnotes.firstIndex(of: address.destination) ?? 0) + 1
      ornament.style = ornament.style.overlaid(by: theme.styles.listMarker)
      list.append("[\(number)]", look: ornament)
    case .brackets:
      if address.isFragment || isShown { return }
      list.append(" (\(address.destination))", look: ornament)
    }
  }

  /// Adds a remark of the page, which stays on one line.
  private mutating func appendNote(_ note: String, look: StyledRun) {
    var ornament = look.overlaid(by: theme.styles.note)
    ornament.isOrnament = true
    list.appendSpace(look: look)
    list.appendWhole(note, look: ornament)
  }
}

extension StyledRun {
  /// The run in a style laid over its own.
  func overlaid(by style: Style) -> StyledRun {
    var run = self
    run.style = self.style.overlaid(by: style)
    return run
  }
}
