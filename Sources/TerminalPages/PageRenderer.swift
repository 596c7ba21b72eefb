import CommonMark
import Plots

/// A document set for a terminal: the same document, theme and width always give the same page.
package struct PageRenderer: Sendable {
  /// Gives the figure of a name, or nil if there is none.
  package typealias Figures = @Sendable (String) -> Plot?

  /// How the page looks.
  package var theme: Theme
  /// The cells of a line; no line of the page is wider.
  package var width: Int
  /// How text is measured.
  package var measure: TerminalWidth
  /// Whether `<details>` are shown with all they say, except for the hints of exercises.
  package var showsFolded: Bool
  /// What the page tells beyond its document.
  package var surroundings: Surroundings
  /// Where the figures of the document come from.
  package var figures: Figures

  /// Creates a renderer; widths below 1 count as 1.
  package init(
    theme: Theme, width: Int, measure: TerminalWidth = TerminalWidth(), showsFolded: Bool = false,
    surroundings: Surroundings = Surroundings(), figures: @escaping Figures = { _ in nil }
  ) {
    self.theme = theme
    self.width = max(width, 1)
    self.measure = measure
    self.showsFolded = showsFolded
    self.surroundings = surroundings
    self.figures = figures
  }

  /// Sets a document.
  package func page(_ document: Document) -> Page {
    let builder = builder(setting: document, into: PageOutput())
    return Page(lines: builder.output.lines, headings: builder.headings)
  }

  /// Sets a document as text, of which each line is written as soon as it is set: a code block may
  /// have millions of lines.
  package func text(_ document: Document) -> PageText {
    let builder = builder(setting: document, into: PageOutput(text: ANSIText()))
    return PageText(
      text: builder.output.text?.text ?? "", headings: builder.headings,
      exercises: builder.exercises, lineCount: builder.output.count)
  }

  private func builder(setting document: Document, into output: PageOutput) -> PageBuilder {
    var builder = PageBuilder(self, headings: document.headingsByAnchor, output: output)
    builder.append(document.blocks)
    builder.appendFootnotes()
    builder.appendWayOn()
    return builder
  }
}

/// A document as lines of a terminal.
package struct Page: Sendable, Equatable {
  /// A heading and where it stands.
  package struct Heading: Sendable, Equatable {
    /// The level, 1 to 6.
    package var level: Int
    /// The words.
    package var text: String
    /// The name by which links refer to it.
    package var anchor: String
    /// The index of its first line in the page.
    package var line: Int
  }

  /// The lines, from the top.
  package var lines: [StyledLine]
  /// The headings, from the top.
  package var headings: [Heading]

  /// The text for a terminal, with its escape sequences; none where the theme has no style.
  package var terminalText: String {
    var text = ANSIText()
    for line in lines { text.append(line) }
    return text.text
  }
}

/// A document as the text for a terminal, with its escape sequences.
package struct PageText: Sendable, Equatable {
  /// The lines, each with its line end.
  package var text: String
  /// The headings, from the top.
  package var headings: [Page.Heading]
  /// The title of each exercise, by slug.
  package var exercises: [String: Page.Heading]
  /// The number of lines.
  package var lineCount: Int
}
