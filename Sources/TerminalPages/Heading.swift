import CommonMark

extension PageBuilder {
  /// Adds a heading, with more space above it the higher it ranks.
  mutating func appendHeading(level: Int, _ inlines: [Inline]) {
    let rank = min(max(level, 1), 6) - 1
    let style = theme.styles.headings[rank]
    widenGap(to: level <= 2 ? 2 : 1)
    let prefix = theme.marks.headings[rank]
    let hanging = String(repeating: " ", count: prefix.utf8.count)
    inside(
      first: StyledRun(prefix, style, isOrnament: true),
      rest: StyledRun(hanging, isOrnament: true)
    ) { page in
      let text = page.set(inlines, width: page.measureWidth, style: style)
      for (index, line) in text.enumerated() {
        page.emit(line)
        if index == 0 {
          page.headings.append(
            Page.Heading(
              level: level, text: inlines.shownText,
              anchor: page.anchors.anchor(of: inlines.plainText), line: page.output.count - 1))
        }
      }
    }
    if level == 1 { emitRule(theme.marks.headingRule, width: measureWidth, theme.styles.rule) }
  }

  /// Adds a line made of one character; nothing if the theme has none.
  mutating func emitRule(_ character: String, width: Int, _ style: Style) {
    let cells = measure.cells(of: character)
    if cells == 0 || cells > width { return }
    let text = String(repeating: character, count: width / cells)
    emit(StyledLine([StyledRun(text, style, isOrnament: true)], width: width / cells * cells))
  }
}
