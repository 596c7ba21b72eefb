/// The colours of a figure as SVG, on light and on dark paper.
package struct SVGStyle: Sendable {
  /// What is behind everything.
  package let paper: String
  /// The titles, and the numbers on light cells.
  package let ink: String
  /// What is written beside the axes and in the legend.
  package let label: String
  /// The axes.
  package let frame: String
  /// The lines across the canvas.
  package let grid: String
  /// The curves; the first two are the shades of a heat map, for what is not and what is below 0.
  package let curves: [String]

  /// How much of its colour covers the paper, for each shade of a heat map.
  package static let opacities = [0.06, 0.22, 0.44, 0.8, 1]
  /// The first shade on which numbers have the colour of the paper.
  package static let firstHigh = 3

  /// For a light page.
  package static let light = SVGStyle(
    paper: "#ffffff", ink: "#1f2328", label: "#474f57", frame: "#6e7781", grid: "#e3e7eb",
    curves: ["#0550ae", "#953800", "#1a7f37", "#8250df", "#0a7585", "#c9252d"])

  /// For a dark page.
  package static let dark = SVGStyle(
    paper: "#0d1117", ink: "#e6edf3", label: "#b4bdc7", frame: "#8b949e", grid: "#262c34",
    curves: ["#58a6ff", "#f0883e", "#3fb950", "#bc8cff", "#39c5cf", "#ff7b72"])

  /// The style sheet: light, unless the reader's system is dark.
  static var sheet: String {
    """
    text{font-family:system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif;font-size:13px}
    .title{font-size:15px;font-weight:600}
    polyline{fill:none;stroke-width:2;stroke-linejoin:round}
    .mark path{fill:none;stroke-width:2}
    .number{font-size:11px}
    .letter{font-weight:700;stroke-width:4;paint-order:stroke}
    \(light.rules)
    @media (prefers-color-scheme:dark){
    \(dark.rules)
    }
    """
  }

  private var rules: String {
    let curves = curves.enumerated().map { index, color in
      ".s\(index) polyline,.s\(index) path{stroke:\(color)}"
    }
    return
      ([
        ".paper{fill:\(paper)}.title,.number,.letter{fill:\(ink)}.letter{stroke:\(paper)}.label{fill:\(label)}",
        ".frame{stroke:\(frame)}.grid{stroke:\(grid)}.high .number{fill:\(paper)}",
        ".warm{fill:\(self.curves[0])}.cold{fill:\(self.curves[1])}",
      ] + curves).joined(separator: "\n")
  }
}
