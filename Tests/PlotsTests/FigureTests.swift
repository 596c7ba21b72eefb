import Book
import CommonMark
import Figures
import Foundation
import Plots
import Recurrent
import TerminalPages
import Testing

/// The figures of the chapters: experiment, file and page must say the same.
///
/// `RECORD_FIGURES=1` writes the files, which are what GitHub shows, anew.
@Suite struct FigureTests {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// A picture of a chapter.
  struct Picture: Sendable, CustomTestStringConvertible {
    let chapter: Chapter
    let line: Int
    let destination: String
    let words: String
    /// Whether nothing else is in its paragraph.
    let isAlone: Bool

    var name: String { String(destination.dropFirst("figures/".count).dropLast(".svg".count)) }
    var place: String { "\(chapter.file):\(line)" }
    var testDescription: String { "\(place) \(destination)" }
  }

  static let pictures: [Picture] = {
    guard let book = try? Book(home: ContentHome(folder: repository)) else { return [] }
    return book.chapters.flatMap { chapter in
      chapter.document.blocks.flatMap { block -> [Picture] in
        guard case .paragraph(let inlines) = block.kind else { return [] }
        return inlines.compactMap { inline in
          guard case .image(let destination, _, let words) = inline.kind else { return nil }
          return Picture(
            chapter: chapter, line: inline.start.line, destination: destination,
            words: words.plainText, isAlone: inlines.count == 1)
        }
      }
    }
  }()

  /// The plot in a file, which is what a page draws.
  static let file: PageRenderer.Figures = { name in
    FigureFile(path: "\(repository)/chapters/figures/\(name).svg").plot
  }

  @Test(arguments: pictures)
  func `a figure is described, and names an experiment that draws`(picture: Picture) throws {
    #expect(
      picture.isAlone && picture.destination == "figures/\(picture.name).svg",
      "\(picture.place): Write ![…](figures/NAME.svg) in a paragraph of its own.")
    #expect(
      picture.words.hasSuffix(".") && picture.words.count >= 40,
      "\(picture.place): Say in a sentence what is seen, for those who cannot see it.")
    #expect(
      Experiment.named(picture.name)?.figure != nil,
      "\(picture.place): There is no experiment \(picture.name) with a figure. `unroll plot` lists them."
    )
  }

  @Test func `each picture file belongs to a chapter`() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: "\(Self.repository)/chapters/figures")
    let wanted = Self.pictures.map { "\($0.name).svg" }
    #expect(files.sorted() == Set(wanted).sorted(), "Remove or record what differs.")
    #expect(wanted.count == Set(wanted).count, "A figure stands in one chapter only.")
    #expect(!wanted.isEmpty)
  }

  @Test(arguments: pictures.map(\.name))
  func `a file is what its experiment draws today`(name: String) throws {
    let plot = try #require(Plot.figure(named: name))
    let file = "\(Self.repository)/chapters/figures/\(name).svg"
    if ProcessInfo.processInfo.environment["RECORD_FIGURES"] != nil {
      try FileManager.default.createDirectory(
        atPath: "\(Self.repository)/chapters/figures", withIntermediateDirectories: true)
      try FigureFile(path: file).write(plot)
      Issue.record("Recorded \(name).svg. Look at it, then run the tests without RECORD_FIGURES.")
      return
    }
    let recorded = try String(contentsOfFile: file, encoding: .utf8)
    let number = /-?[0-9]+(\.[0-9]+)?(e-?[0-9]+)?/
    #expect(
      recorded.replacing(number, with: "0") == plot.svg.replacing(number, with: "0"),
      "\(name).svg is of another day; `RECORD_FIGURES=1 swift test --filter FigureTests` records it."
    )
  }

  @Test(arguments: pictures.map(\.name))
  func `the lines of a file map back to the experiment's numbers`(name: String) throws {
    let experiment = try #require(Experiment.named(name))
    let figure = try #require(experiment.figure)
    let svg = try SVG(
      String(
        contentsOfFile: "\(Self.repository)/chapters/figures/\(name).svg", encoding: .utf8))
    let series = Measured.result(of: experiment).series
    if figure.form == .heatMap {
      let numbers = svg.all("text", style: "number").compactMap { CurveReading.number($0.text) }
      // A number that is too long for its cell, such as 0.038, is left out.
      var rest = series.flatMap(\.y)[...]
      for printed in numbers {
        while let number = rest.popFirst(), abs(printed - number) > 0.0501 * abs(number) {
          #expect(abs(number) < 0.1, "\(printed) is printed for \(number)")
        }
      }
      #expect(numbers.count > series.count && rest.allSatisfy { abs($0) < 0.1 })
      return
    }
    let x = try SVG.Ruler(svg, "x", isLogarithmic: figure.x.isLogarithmic)
    let y = try SVG.Ruler(svg, "y", isLogarithmic: figure.y.isLogarithmic)
    for (index, curve) in series.enumerated() where curve.x.count > 1 {
      let drawn = svg.lines(index).flatMap { $0 }
      // A point above or below the axis that the figure declares is left out.
      let points = zip(curve.x, curve.y).filter { figure.y.range?.contains($0.1) ?? true }
      #expect(drawn.count == points.count, "\(curve.name)")
      for (place, point) in zip(drawn, points) {
        #expect(abs(x.place(of: point.0) - place.x) <= 0.1, "\(point) of \(curve.name)")
        // Errors far below the step's own are noise, which another C library may change by half.
        let isNoise = name == "difference-error" && point.0 < 1e-5
        #expect(abs(y.place(of: point.1) - place.y) <= (isNoise ? 12 : 0.1), "\(point)")
      }
    }
  }

  @Test(arguments: pictures.map(\.name))
  func `a file holds the numbers that its experiment measures`(name: String) throws {
    let plot = try #require(Plot.figure(named: name))
    let recorded = try #require(Self.file(name))
    #expect(
      recorded.title == plot.title && recorded.form == plot.form && recorded.x == plot.x
        && recorded.y == plot.y)
    #expect(recorded.series.map(\.name) == plot.series.map(\.name))
    for (file, series) in zip(recorded.series, plot.series) {
      #expect(file.isJoined == series.isJoined && file.points.count == series.points.count)
      for (read, measured) in zip(file.points, series.points) {
        // Errors far below the step's own are noise, which another C library may change by half.
        let isNoise = name == "difference-error" && measured.x < 1e-5
        let share = isNoise ? 0.7 : 1e-6
        #expect(abs(read.x - measured.x) <= 1e-6 * abs(measured.x), "\(file.name)")
        #expect(abs(read.y - measured.y) <= share * abs(measured.y), "\(file.name)")
      }
    }
  }

  @Test(arguments: pictures, [Theme.dark, .plain])
  func `the page draws what the experiment measured`(picture: Picture, theme: Theme) throws {
    let experiment = try #require(Experiment.named(picture.name))
    let plot = try #require(Plot.figure(named: picture.name))
    // The numbers themselves: no step between the experiment and the plot changes one.
    let series = Measured.result(of: experiment).series
    #expect(plot.series.map(\.name) == series.map(\.name))
    #expect(plot.series.map { $0.points.map(\.x) } == series.map(\.x))
    #expect(plot.series.map { $0.points.map(\.y) } == series.map(\.y))
    let renderer = PageRenderer(theme: theme, width: 80, figures: Self.file)
    let lines = renderer.page(picture.chapter.document).lines.map(\.text)
    let drawing = try #require(
      plot.drawing(
        width: 72, height: 12, isExact: false, alphabet: theme == .plain ? .ascii : .drawn))
    let rows = drawing.rows.map { row in row.map(\.text).joined() }
    let start = try #require(lines.firstIndex { $0.hasSuffix("  " + (rows.first ?? "")) })
    for (line, row) in zip(lines[start...], rows) {
      #expect(line.trimmingCharacters(in: .whitespaces) == row.trimmingCharacters(in: .whitespaces))
    }
    let page = lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(page.contains(picture.words), "what it shows")
    if theme == .plain {
      let recorded = try #require(Self.file(picture.name))
      for line in recorded.numbers(atMost: 6) { #expect(page.contains(line), "\(line)") }
    }
  }

  @Test(arguments: pictures)
  func `where ambiguous characters are wide, no line is wider than the page`(picture: Picture) {
    let measure = TerminalWidth(ambiguousIsWide: true)
    for width in [28, 40, 60, 80, 120] {
      let renderer = PageRenderer(
        theme: .dark, width: width, measure: measure, figures: Self.file)
      guard let plot = Plot.figure(named: picture.name) else { continue }
      for line in renderer.page(plot).lines {
        #expect(measure.cells(of: line.text) <= width, "\(line.text)")
      }
    }
  }

  @Test func `an experiment with series says how they are drawn`() {
    for experiment in Experiment.all {
      #expect(
        (experiment.figure == nil) == Measured.result(of: experiment).series.isEmpty,
        "\(experiment.name): Give it a figure, or no series.")
    }
  }

  @Test func `a narrow page tells the numbers instead`() throws {
    let document = Document(blocks: Self.pictures[0].chapter.document.blocks)
    let page = PageRenderer(theme: .dark, width: 20, figures: Self.file).page(document)
    let text = page.lines.map(\.text).joined(separator: " ")
    let words = text.split(separator: " ").joined(separator: " ")
    #expect(
      words.contains(try #require(Plot.figure(named: Self.pictures[0].name)).numbers(atMost: 6)[0]))
    #expect(!text.contains("[picture"))
  }
}
