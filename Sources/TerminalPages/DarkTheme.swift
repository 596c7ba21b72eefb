extension Theme {
  /// The look on a dark terminal.
  ///
  /// Blue is structure, sand is code, violet is mathematics, gold is work to do, grey is furniture.
  package static let dark = Theme(
    name: "dark", styles: darkStyles, marks: .drawn,
    layout: Layout(margin: 2, measure: 80, codeIndent: 0, displayIndent: 4),
    tables: .ruled, links: .hyperlinks, formulas: .drawn, figures: .drawn)

  private static var darkStyles: Styles {
    var styles = Styles()
    styles.headings = [
      Style(153, .bold), Style(117, .bold), Style(152, .bold), Style(152, [.bold, .italic]),
      Style(152, .italic), Style(248, .italic),
    ]
    styles.emphasis = Style(nil, .italic)
    styles.strong = Style(nil, .bold)
    styles.code = Style(180)
    styles.keyword = Style(110)
    styles.comment = Style(246, .italic)
    styles.literal = Style(180)
    styles.codeFrame = Style(245)
    styles.exercise = Style(222, .bold)
    styles.exerciseFrame = Style(222)
    styles.math = Style(183)
    styles.link = Style(117, .underline)
    styles.reference = Style(117)
    styles.note = Style(246)
    styles.command = Style(180)
    styles.done = Style(114, .bold)
    styles.open = Style(222)
    styles.figureTitle = Style(nil, .bold)
    styles.figureLabel = Style(250)
    styles.figureFrame = Style(245)
    styles.curves = [75, 215, 114, 176, 80, 210].map { Style($0) }
    styles.shade = Style(75)
    styles.negativeShade = Style(215)
    styles.picture = Style(246, .italic)
    styles.quoteBar = Style(67)
    styles.quote = Style()
    styles.listMarker = Style(110)
    styles.tableHeader = Style(nil, .bold)
    styles.tableRule = Style(243)
    styles.rule = Style(243)
    styles.fold = Style(246)
    styles.continuation = Style(222)
    return styles
  }
}
