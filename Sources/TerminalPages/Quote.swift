import CommonMark

extension PageBuilder {
  /// Adds a quotation beside a bar.
  mutating func appendQuote(_ blocks: [Block]) {
    let bar = StyledRun(theme.marks.quote, theme.styles.quoteBar, isOrnament: true)
    let outer = textStyle
    textStyle = textStyle.overlaid(by: theme.styles.quote)
    inside(first: bar, rest: bar) { $0.append(blocks) }
    textStyle = outer
  }
}
