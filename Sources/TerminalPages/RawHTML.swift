extension PageBuilder {
  /// Adds the text of raw HTML; tags and comments show nothing.
  mutating func appendHTML(_ html: String) {
    var list = SegmentList(measure: measure)
    for token in HTMLToken.tokens(of: html) {
      switch token {
      case .tag("br", _): list.appendLineEnd()
      case .tag: break
      case .text(let text): list.append(text, look: StyledRun("", textStyle))
      }
    }
    for line in LineBreaker.lines(list, width: measureWidth) { emit(line) }
  }
}
