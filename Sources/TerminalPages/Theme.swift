/// How pages look, as data: styles, marks, and the measures of the page.
package struct Theme: Sendable, Equatable {
  /// The name that a reader types.
  package var name: String
  /// Colours and weights, one for each element.
  package var styles: Styles
  /// The characters that the page adds, one for each element.
  package var marks: Marks
  /// Margins and measures.
  package var layout: Layout
  /// How tables are set.
  package var tables: Tables
  /// How the address of a link is told.
  package var links: Links
  /// How formulas are set.
  package var formulas: Formulas
  /// How figures are set.
  package var figures: Figures

  /// The settings of tables.
  package enum Tables: Sendable, Equatable {
    /// Columns under a ruled header, or records where the page is too narrow.
    case ruled
    /// A line "header: value" for each cell.
    case records
  }

  /// The ways to tell the address of a link.
  package enum Links: Sendable, Equatable {
    /// An escape sequence, which a terminal makes clickable.
    case hyperlinks
    /// A number in the text and a list at the end of the page.
    case footnotes
    /// The address in round brackets after the text.
    case brackets
  }

  /// The ways to set a formula.
  package enum Formulas: Sendable, Equatable {
    /// In as many rows as it needs, with small letters.
    case drawn
    /// On one line, with marks for what stands low or high.
    case spoken
  }

  /// The ways to set a figure.
  package enum Figures: Sendable, Equatable {
    /// Dots and shades.
    case drawn
    /// Letters, between what the figure shows and some of its numbers.
    case spoken
  }

  /// Margins and measures, in cells.
  package struct Layout: Sendable, Equatable {
    /// The space left of the text on a page of sixty cells or more.
    package var margin: Int
    /// The width of running text on a page that would allow more.
    package var measure: Int
    /// The space left of code.
    package var codeIndent: Int
    /// The space left of a formula or a diagram that stands alone.
    package var displayIndent: Int
  }

  /// The same theme without colours, as `NO_COLOR` asks; weight and slant stay.
  package var withoutColors: Theme {
    var theme = self
    theme.styles = styles.mapped { Style(nil, $0.attributes) }
    return theme
  }
}
