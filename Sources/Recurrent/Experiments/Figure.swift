extension Experiment {
  /// How the series of an experiment are drawn: plain data, which a terminal, a file and GitHub share.
  ///
  /// A chapter shows the figure of the experiment `keep-fraction` by a picture in a paragraph of its
  /// own, `![what it shows, in a sentence.](figures/keep-fraction.svg)`. To add one:
  ///
  /// 1. Give the experiment some `series` and, in its declaration, a `figure`.
  /// 2. Look at it: `unroll plot keep-fraction`.
  /// 3. Put the picture into the chapter, and a sentence beside it that says what to see there.
  /// 4. Write the file for GitHub: `RECORD_FIGURES=1 swift test --filter FigureTests`. That run fails,
  ///    and the next one proves that the chapter, the file and the experiment say the same.
  public struct Figure: Equatable, Sendable {
    /// What is drawn, in a few words.
    public var title: String

    /// What `Series.x` is.
    public var x: Axis

    /// What `Series.y` is: the height of curves, the shade of a heat map.
    public var y: Axis

    /// The kind of drawing.
    public var form: Form

    /// Creates a declaration; curves, if nothing else is asked for.
    public init(_ title: String, x: Axis, y: Axis, form: Form = .curves) {
      self.title = title
      self.x = x
      self.y = y
      self.form = form
    }
  }
}

extension Experiment.Figure {
  /// The kinds of drawings.
  public enum Form: Equatable, Sendable {
    /// A line through the points of each series, but points alone for the series that are named.
    ///
    /// Points of a name of one letter are marked by that letter, which the prose can speak of.
    case curves(scattered: Set<String>)
    /// A row of cells for each series, from the top, with a column for each x.
    case heatMap

    /// A line through the points of each series.
    public static let curves = Form.curves(scattered: [])
  }

  /// What is measured along an axis.
  public struct Axis: Equatable, Sendable {
    /// What it is, with its unit if it has one.
    public var title: String

    /// Whether equal ratios, instead of equal differences, are equally far apart.
    public var isLogarithmic: Bool

    /// The ends of the axis, or nil where the numbers decide.
    ///
    /// Curves leave out the points beyond it, and say so; the outer shades of a heat map take them in.
    public var range: ClosedRange<Double>?

    /// An axis on which equal differences are equally far apart.
    public static func linear(_ title: String, _ range: ClosedRange<Double>? = nil) -> Axis {
      Axis(title: title, isLogarithmic: false, range: range)
    }

    /// An axis on which equal ratios are equally far apart, for positive numbers.
    public static func logarithmic(_ title: String, _ range: ClosedRange<Double>? = nil) -> Axis {
      Axis(title: title, isLogarithmic: true, range: range)
    }
  }
}
