extension Theme {
  /// The look on a light terminal, with the same roles of colours as ``dark``.
  package static let light = Theme(
    name: "light", styles: lightStyles, marks: .drawn,
    layout: Layout(margin: 2, measure: 80, codeIndent: 0, displayIndent: 4),
    tables: .ruled, links: .hyperlinks, formulas: .drawn, figures: .drawn)

  private static var lightStyles: Styles {
    var styles = Styles()
    styles.headings = [
      Style(18, .bold), Style(25, .bold), Style(24, .bold), Style(24, [.bold, .italic]),
      Style(24, .italic), Style(240, .italic),
    ]
    styles.emphasis = Style(nil, .italic)
    styles.strong = Style(nil, .bold)
    styles.code = Style(88)
    styles.keyword = Style(25)
    styles.comment = Style(241, .italic)
    styles.literal = Style(88)
    styles.codeFrame = Style(241)
    styles.exercise = Style(94, .bold)
    styles.exerciseFrame = Style(94)
    styles.math = Style(54)
    styles.link = Style(25, .underline)
    styles.reference = Style(25)
    styles.note = Style(241)
    styles.command = Style(88)
    styles.done = Style(22, .bold)
    styles.open = Style(94)
    styles.figureTitle = Style(nil, .bold)
    styles.figureLabel = Style(239)
    styles.figureFrame = Style(241)
    styles.curves = [25, 130, 28, 90, 23, 124].map { Style($0) }
    styles.shade = Style(25)
    styles.negativeShade = Style(130)
    styles.picture = Style(241, .italic)
    styles.quoteBar = Style(67)
    styles.quote = Style()
    styles.listMarker = Style(25)
    styles.tableHeader = Style(nil, .bold)
    styles.tableRule = Style(243)
    styles.rule = Style(243)
    styles.fold = Style(241)
    styles.continuation = Style(94)
    return styles
  }
}
