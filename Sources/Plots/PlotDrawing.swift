/// A plot as rows of characters, whose colours are left to a theme.
package struct PlotDrawing: Sendable, Equatable {
  /// What a stretch of a row belongs to.
  package enum Role: Sendable, Hashable {
    /// The title of the plot.
    case title
    /// The titles of the axes, the numbers at the ticks, the names in the legend.
    case label
    /// The lines of the axes.
    case frame
    /// A curve and its mark, counted from 0.
    case series(Int)
    /// The shade of a number that is not below 0, or of one that is.
    case shade(isNegative: Bool)
    /// What the drawing leaves out.
    case note
  }

  /// A stretch of a row.
  package struct Span: Sendable, Equatable {
    /// The characters.
    package var text: String
    /// What they belong to; nil for blanks.
    package var role: Role?

    init(_ text: String, _ role: Role?) {
      self.text = text
      self.role = role
    }
  }

  /// The characters to draw with.
  package enum Alphabet: Sendable, Equatable {
    /// Dots of braille, box drawing and shades.
    case drawn
    /// Dots of braille, and ASCII for what a terminal with wide ambiguous characters makes wide.
    case narrow
    /// ASCII alone.
    case ascii
  }

  /// The rows, from the top; none ends in blanks.
  package let rows: [[Span]]

  init(rows: [[Span]]) {
    self.rows = rows.map { row in
      var row = row
      while let last = row.last {
        let blanks = last.text.reversed().prefix { $0 == " " }.count
        row[row.count - 1].text.removeLast(blanks)
        if !row[row.count - 1].text.isEmpty { break }
        row.removeLast()
      }
      return row
    }
  }

  /// The characters without their roles.
  package var text: String {
    rows.map { row in row.map(\.text).joined() + "\n" }.joined()
  }
}

extension Plot {
  /// Draws the plot, or gives nil where it has no room.
  ///
  /// - Parameters:
  ///   - width: The cells of a row; none takes more.
  ///   - height: The rows of the canvas of curves, without titles and labels.
  ///   - isExact: Whether it has just as many, or up to two more or fewer where its ticks stand
  ///     evenly then.
  ///   - alphabet: The characters to draw with.
  ///   - measure: Measures the cells of a text.
  package func drawing(
    width: Int, height: Int, isExact: Bool = true, alphabet: PlotDrawing.Alphabet,
    measure: (String) -> Int = { $0.count }
  ) -> PlotDrawing? {
    // The layouts are not kept, so that they may keep the measure.
    withoutActuallyEscaping(measure) { measure in
      let sheet = Sheet(width: width, alphabet: alphabet, measure: measure)
      switch form {
      case .curves:
        let layout = CurveLayout(self, height: max(height, 2), isExact: isExact, sheet: sheet)
        return layout?.drawing
      case .heatMap: return HeatMapLayout(self, sheet: sheet)?.drawing
      }
    }
  }
}
