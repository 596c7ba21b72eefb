import Foundation
import Plots
import Testing

@Suite struct SVGTests {
  @Test(arguments: [false, true])
  func `a line maps back to its numbers`(isLogarithmic: Bool) throws {
    for seed in 1...40 {
      let plot = CurveTests.randomPlot(seed, isLogarithmic: isLogarithmic)
      let svg = try SVG(plot.svg)
      let x = try SVG.Ruler(svg, "x", isLogarithmic: false)
      let y = try SVG.Ruler(svg, "y", isLogarithmic: isLogarithmic)
      for (index, series) in plot.series.enumerated() where series.isJoined {
        let runs = series.points.split { !$0.y.isFinite || isLogarithmic && $0.y <= 0 }
          .filter { $0.count > 1 }
        let lines = svg.lines(index)
        #expect(lines.map(\.count) == runs.map(\.count))
        for (point, drawn) in zip(runs.joined(), lines.joined()) {
          #expect(abs(x.place(of: point.x) - drawn.x) <= 0.1, "\(point) of \(series.name)")
          #expect(abs(y.place(of: point.y) - drawn.y) <= 0.1, "\(point) of \(series.name)")
        }
      }
    }
  }

  @Test func `a picture says what it is, and fits on its paper`() throws {
    for seed in 1...20 {
      let svg = try SVG(CurveTests.randomPlot(seed, isLogarithmic: seed % 2 == 0).svg)
      let root = svg.elements[0]
      #expect(root.name == "svg" && root.attributes["role"] == "img")
      #expect(svg.all("title").first?.text == "A plot")
      #expect(svg.all("desc").first?.text.hasPrefix("what is measured over step.") == true)
      let paper = try #require(svg.all("rect", style: "paper").first)
      #expect(root.attributes["viewBox"] == "0 0 720 \(Int(paper.number("height")))")
      for text in svg.all("text") {
        #expect((0...720).contains(text.number("x")))
        #expect((0...paper.number("height")).contains(text.number("y")))
      }
    }
  }

  @Test func `names that look like markup stay text`() throws {
    let name = "<b>&\"x\"]]>\u{0}\u{1}"
    let plot = Plot(
      title: name, x: Plot.Axis(name), y: Plot.Axis(name),
      series: [Plot.Series(name, [Plot.Point(0, 1)]), Plot.Series("b", [Plot.Point(1, 2)])])
    for form in [Plot.Form.curves, .heatMap] {
      var plot = plot
      plot.form = form
      let svg = try SVG(plot.svg)
      #expect(svg.all("title")[0].text == "<b>&\"x\"]]>\u{FFFD}\u{FFFD}")
      #expect(svg.all("b").isEmpty)
    }
  }

  @Test func `a heat map has a cell with its number for each number`() throws {
    let rows = [[-0.92, 0.5], [0.013, 0.77]]
    let plot = Plot(
      title: "A map", x: Plot.Axis("step"), y: Plot.Axis("state", range: -1...1), form: .heatMap,
      series: rows.enumerated().map { index, row in
        Plot.Series("row \(index)", row.enumerated().map { Plot.Point(Double($0), $1) })
      })
    let svg = try SVG(plot.svg)
    #expect(svg.all("text", style: "number").map(\.text) == ["−0.92", "0.5", "0.013", "0.77"])
    let cells = svg.all("rect").filter { !$0.groups.isEmpty }
    #expect(cells.map(\.style) == ["cold", "warm", "warm", "warm"])
    #expect(
      cells[0].number("x") == cells[2].number("x") && cells[1].number("x") == cells[3].number("x"))
    #expect(cells[0].number("y") < cells[2].number("y"))
    let shades = cells.map { $0.number("fill-opacity") }
    #expect(shades[0] == 1 && shades[1] > shades[2] && shades[3] > shades[1])
  }

  @Test(arguments: [SVGStyle.light, .dark])
  func `letters, lines and numbers stand out from the paper`(style: SVGStyle) {
    for letters in [style.ink, style.label] {
      #expect(contrast(luminance(letters), luminance(style.paper)) >= 7)
    }
    for line in style.curves + [style.frame] {
      #expect(contrast(luminance(line), luminance(style.paper)) >= 3.5, "\(line)")
    }
    for hue in style.curves.prefix(2) {
      for (depth, opacity) in SVGStyle.opacities.enumerated() {
        let cell = zip(channels(hue), channels(style.paper)).map {
          $0 * opacity + $1 * (1 - opacity)
        }
        let letters = depth >= SVGStyle.firstHigh ? style.paper : style.ink
        #expect(contrast(luminance(cell), luminance(letters)) >= 4.5, "\(hue) at \(opacity)")
      }
    }
  }

  private func channels(_ color: String) -> [Double] {
    let digits = Array(color.dropFirst())
    return [0, 2, 4].map { Double(Int(String(digits[$0...$0 + 1]), radix: 16) ?? 0) }
  }

  private func luminance(_ color: String) -> Double { luminance(channels(color)) }

  /// WCAG 2.2, relative luminance.
  private func luminance(_ channels: [Double]) -> Double {
    let linear = channels.map { value in
      value <= 10 ? value / 255 / 12.92 : pow((value / 255 + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  private func contrast(_ first: Double, _ second: Double) -> Double {
    (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }
}
