import CommonMark
import Plots

/// A picture that is a paragraph of its own, and names a figure of the book.
private struct FigureReference {
  let plot: Plot
  let words: [Inline]

  init?(_ inlines: [Inline], _ figures: PageRenderer.Figures) {
    guard inlines.count == 1, case .image(let destination, _, let words) = inlines[0].kind,
      destination.hasPrefix("figures/"), destination.hasSuffix(".svg"),
      let plot = figures(String(destination.dropFirst(8).dropLast(4)))
    else { return nil }
    self.plot = plot
    self.words = words
  }
}

extension PageBuilder {
  /// Adds a paragraph that is nothing but a figure of the book; false where it is something else.
  ///
  /// Eyes get the drawing, and below it what it shows. A plain page begins with what it shows and
  /// ends with some of the numbers, so that a screen reader can follow.
  mutating func appendFigure(_ inlines: [Inline]) -> Bool {
    guard let figure = FigureReference(inlines, renderer.figures) else { return false }
    if theme.figures == .spoken { appendCaption(figure.words) }
    let width = min(measureWidth, 76)
    let isDrawn = appendDrawing(
      of: figure.plot, width: width,
      height: min(max((width - displayIndent.utf8.count) / 5, 8), 12), isExact: false)
    if theme.figures == .spoken || !isDrawn { appendNumbers(of: figure.plot) }
    if theme.figures == .drawn { appendCaption(figure.words) }
    return true
  }

  fileprivate mutating func appendDrawing(
    of plot: Plot, width: Int, height: Int, isExact: Bool
  ) -> Bool {
    let indent = displayIndent
    let width = width - indent.utf8.count
    let alphabet: PlotDrawing.Alphabet =
      theme.figures == .spoken ? .ascii : measure.ambiguousIsWide ? .narrow : .drawn
    guard width >= 24,
      let drawing = plot.drawing(
        width: width, height: height, isExact: isExact, alphabet: alphabet,
        measure: { measure.cells(of: $0) })
    else { return false }
    for row in drawing.rows {
      var line = blank(indent.utf8.count)
      for span in row {
        let run = StyledRun(span.text, theme.styles.style(of: span.role), isOrnament: true)
        line.append(run, width: measure.cells(of: span.text))
      }
      emit(line)
    }
    separate(1)
    return true
  }

  private mutating func appendCaption(_ words: [Inline]) {
    for line in set(words, width: measureWidth, style: theme.styles.picture) { emit(line) }
    separate(1)
  }

  fileprivate mutating func appendNumbers(of plot: Plot) {
    for line in plot.numbers(atMost: 6) { emitOrnament(line, textStyle) }
    separate(1)
  }
}

extension PageRenderer {
  /// Draws a plot by itself, on a canvas of some rows.
  package func page(_ plot: Plot, height: Int? = nil) -> Page {
    var builder = PageBuilder(self, headings: [:])
    let isDrawn = builder.appendDrawing(
      of: plot, width: builder.fullWidth, height: height ?? min(max(width / 4, 8), 24),
      isExact: height != nil)
    if theme.figures == .spoken || !isDrawn { builder.appendNumbers(of: plot) }
    return Page(lines: builder.output.lines, headings: [])
  }
}

extension Theme.Styles {
  /// The style of a part of a drawing.
  func style(of role: PlotDrawing.Role?) -> Style {
    switch role {
    case .title: figureTitle
    case .label: figureLabel
    case .frame: figureFrame
    case .series(let index): curves.isEmpty ? .normal : curves[index % curves.count]
    case .shade(isNegative: false): shade
    case .shade(isNegative: true): negativeShade
    case .note: picture
    case nil: .normal
    }
  }
}
