import CommonMark

extension PageBuilder {
  /// Adds running text.
  mutating func appendParagraph(_ inlines: [Inline]) {
    for line in set(inlines, width: measureWidth) { emit(line) }
  }

  /// Sets inlines as lines of at most `width` cells.
  mutating func set(
    _ inlines: [Inline], width: Int, style: Style? = nil
  ) -> [StyledLine] {
    LineBreaker.lines(segments(of: inlines, style: style), width: width)
  }

  /// Sets inlines as segments, and keeps the addresses that the end of the page tells.
  mutating func segments(of inlines: [Inline], style: Style? = nil) -> SegmentList {
    var setter = InlineSetter(theme: theme, measure: measure, guide: guide, footnotes: footnotes)
    setter.append(inlines, look: StyledRun("", style ?? textStyle))
    footnotes = setter.footnotes
    return setter.list
  }
}
