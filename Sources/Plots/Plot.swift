/// Numbers to be seen, apart from how they are drawn: in dots, in letters, or as SVG.
package struct Plot: Sendable, Equatable {
  /// What is drawn, in a few words.
  package var title: String
  /// The horizontal axis.
  package var x: Axis
  /// The vertical axis of curves, the shade of a heat map.
  package var y: Axis
  /// The kind of drawing.
  package var form: Form
  /// The curves, or the rows of a heat map from the top.
  package var series: [Series]

  /// Creates a plot.
  package init(title: String, x: Axis, y: Axis, form: Form = .curves, series: [Series]) {
    self.title = title
    self.x = x
    self.y = y
    self.form = form
    self.series = series
  }

  /// The kinds of drawings.
  package enum Form: Sendable, Equatable {
    /// A line through the points of each series.
    case curves
    /// A row of cells for each series, with a column for each x.
    case heatMap
  }

  /// What is measured along an axis.
  package struct Axis: Sendable, Equatable {
    /// What it is, with its unit.
    package var title: String
    /// Whether equal ratios are equally far apart, and not equal differences.
    package var isLogarithmic: Bool
    /// The ends, or nil where the numbers decide.
    package var range: ClosedRange<Double>?

    /// Creates an axis.
    package init(
      _ title: String, isLogarithmic: Bool = false, range: ClosedRange<Double>? = nil
    ) {
      self.title = title
      self.isLogarithmic = isLogarithmic
      self.range = range
    }
  }

  /// Some points, in the order in which a line joins them.
  package struct Series: Sendable, Equatable {
    /// What the legend calls it.
    package var name: String
    /// The points; one that has no place on the axes is left out, and the drawing says so.
    package var points: [Point]
    /// Whether a line joins the points.
    package var isJoined: Bool

    /// The letter of a series that is marked by its name, and needs no entry in the legend.
    var letter: Character? { !isJoined && name.count == 1 ? name.first : nil }

    /// Creates a series.
    package init(_ name: String, _ points: [Point], isJoined: Bool = true) {
      self.name = name
      self.points = points
      self.isJoined = isJoined
    }
  }

  /// A point of a series.
  package struct Point: Sendable, Equatable {
    /// Where it was measured.
    package var x: Double
    /// What was measured.
    package var y: Double

    /// Creates a point.
    package init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }
}
