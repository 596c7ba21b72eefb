import Plots
import Testing

/// Plots as text, from which they are drawn again.
@Suite struct RecordTests {
  private let plot = Plot(
    title: "A < B & \"C\"", x: Plot.Axis("step"),
    y: Plot.Axis("share left", isLogarithmic: true, range: 0.001...1),
    series: [
      Plot.Series("half", [.init(0, 1), .init(1, 0.5), .init(2, 0.25)]),
      Plot.Series("empty", []),
      Plot.Series("A", [.init(-3, 1e-300), .init(1e22, .infinity)], isJoined: false),
    ])

  @Test func `a record is read as the plot that it was made of`() {
    let lines = plot.record.split(separator: "\n")
    #expect(Plot(record: lines) == plot)
    #expect(
      plot.record == """
        title A < B & "C"
        curves
        x linear - - step
        y logarithmic 1e-3 1 share left
        line half
        0,1 1,5e-1 2,25e-2
        line empty

        points A
        -3,1e-300 1e22,inf
        """)
  }

  @Test func `an SVG document holds the record of its plot`() {
    #expect(Plot(svg: plot.svg) == plot)
    var map = plot
    map.form = .heatMap
    #expect(Plot(svg: map.svg) == map)
    #expect(Plot(svg: "<svg xmlns=\"http://www.w3.org/2000/svg\"/>") == nil)
  }

  @Test func `numbers keep seven figures, and what is not finite stays so`() throws {
    let odd = Plot(
      title: "", x: Plot.Axis(""), y: Plot.Axis(""),
      series: [Plot.Series("s", [.init(1.0 / 3, -.infinity), .init(.nan, 12_345_678_901)])])
    let points = try #require(Plot(svg: odd.svg)?.series.first?.points)
    #expect(points[0].x == 0.3333333 && points[0].y == -.infinity)
    #expect(points[1].x.isNaN && points[1].y == 12_345_680_000)
  }

  @Test(arguments: [
    "", "title t\ncurves\nx linear - - a", "title t\nbars\nx linear - - a\ny linear - - b",
    "title t\ncurves\nx linear 2 1 a\ny linear - - b",
    "title t\ncurves\nx linear - - a\ny round - - b",
    "title t\ncurves\nx linear - - a\ny linear - - b\n1,2",
    "title t\ncurves\nx linear - - a\ny linear - - b\nline s\n1,2,3",
    "title t\ncurves\nx linear - - a\ny linear - - b\nline s\n1,two",
  ])
  func `what is no record gives no plot`(text: String) {
    #expect(Plot(record: text.split(separator: "\n")) == nil)
  }
}
