extension Theme {
  /// The style of each element of a page.
  package struct Styles: Sendable, Equatable {
    /// Headings of level 1 to 6.
    package var headings: [Style] = Array(repeating: .normal, count: 6)
    /// Emphasised text.
    package var emphasis = Style.normal
    /// Strong text.
    package var strong = Style.normal
    /// Code in running text.
    package var code = Style.normal
    /// The text of a code block.
    package var codeBlock = Style.normal
    /// Keywords of a Swift block.
    package var keyword = Style.normal
    /// Comments of a Swift block.
    package var comment = Style.normal
    /// Strings and numbers of a Swift block.
    package var literal = Style.normal
    /// The bar, the frame and the language of a code block.
    package var codeFrame = Style.normal
    /// The title of an exercise.
    package var exercise = Style.normal
    /// The bar of an exercise's starter.
    package var exerciseFrame = Style.normal
    /// A diagram.
    package var diagram = Style.normal
    /// Formulas, in the text and alone.
    package var math = Style.normal
    /// The text of a link.
    package var link = Style.normal
    /// The text of a link to another chapter.
    package var reference = Style.normal
    /// How to open the chapter or find the heading that a link names.
    package var note = Style.normal
    /// A command to type.
    package var command = Style.normal
    /// The state of an exercise that is done.
    package var done = Style.normal
    /// The state of an exercise that is not done.
    package var open = Style.normal
    /// The title of a figure.
    package var figureTitle = Style.normal
    /// What is written beside the axes and in the legend of a figure.
    package var figureLabel = Style.normal
    /// The axes of a figure.
    package var figureFrame = Style.normal
    /// The curves of a figure, repeated from the first when there are more.
    package var curves: [Style] = []
    /// The shades of a heat map.
    package var shade = Style.normal
    /// The shades of a heat map for numbers below 0.
    package var negativeShade = Style.normal
    /// The stand-in of a picture, and what a figure shows.
    package var picture = Style.normal
    /// The bar of a quotation.
    package var quoteBar = Style.normal
    /// The text of a quotation.
    package var quote = Style.normal
    /// The bullet or number of an item.
    package var listMarker = Style.normal
    /// The header cells of a table.
    package var tableHeader = Style.normal
    /// The rules of a table.
    package var tableRule = Style.normal
    /// The rule under a heading, and a thematic break.
    package var rule = Style.normal
    /// What stands in for a folded hint.
    package var fold = Style.normal
    /// The mark of a line that goes on.
    package var continuation = Style.normal

    /// Creates styles that change nothing.
    package init() {}
  }
}

extension Theme.Styles {
  /// Whether keywords, comments or literals look different from other code.
  var colorsCode: Bool {
    [keyword, comment, literal].contains { $0 != codeBlock }
  }

  /// Applies a change to every style.
  func mapped(_ change: (Style) -> Style) -> Theme.Styles {
    var styles = self
    styles.headings = headings.map(change)
    styles.curves = curves.map(change)
    for path in Theme.Styles.all { styles[keyPath: path] = change(styles[keyPath: path]) }
    return styles
  }

  /// Every style but the headings and the curves, so that a test can look at each.
  package static var all: [WritableKeyPath<Theme.Styles, Style>] {
    [
      \.emphasis, \.strong, \.code, \.codeBlock, \.keyword, \.comment, \.literal, \.codeFrame,
      \.exercise, \.exerciseFrame, \.diagram, \.math, \.link, \.reference,
      \.note, \.command, \.done, \.open,
      \.figureTitle, \.figureLabel, \.figureFrame, \.shade, \.negativeShade, \.picture,
      \.quoteBar, \.quote, \.listMarker, \.tableHeader, \.tableRule, \.rule, \.fold, \.continuation,
    ]
  }
}
