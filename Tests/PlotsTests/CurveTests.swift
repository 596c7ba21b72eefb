import Foundation
import Plots
import Testing

@Suite struct CurveTests {
  /// Curves of random numbers, with points that have no place among them.
  static func randomPlot(_ seed: Int, isLogarithmic: Bool) -> Plot {
    var numbers = RandomNumbers(seed: seed)
    let axis = Plot.Axis("what is measured", isLogarithmic: isLogarithmic)
    let series = (0..<Int.random(in: 1...4, using: &numbers)).map { index in
      let points = (0..<Int.random(in: 1...30, using: &numbers)).map { place in
        let size = Double.random(in: -6...6, using: &numbers)
        var y = isLogarithmic ? pow(10, size) : size
        if Int.random(in: 0..<9, using: &numbers) == 0 {
          y =
            [.nan, .infinity, -.infinity, isLogarithmic ? -1 : y].randomElement(using: &numbers)
            ?? y
        }
        return Plot.Point(Double(place) + Double.random(in: 0...0.5, using: &numbers), y)
      }
      return Plot.Series("series \(index)", points, isJoined: index != 2)
    }
    return Plot(title: "A plot", x: Plot.Axis("step"), y: axis, series: series)
  }

  @Test(arguments: [PlotDrawing.Alphabet.drawn, .narrow, .ascii], [false, true])
  func `every point is drawn in the cell where it belongs`(
    alphabet: PlotDrawing.Alphabet, isLogarithmic: Bool
  ) throws {
    for seed in 1...40 {
      let plot = Self.randomPlot(seed, isLogarithmic: isLogarithmic)
      let (width, height) = (24 + 4 * seed, 4 + seed % 20)
      let drawing = try #require(plot.drawing(width: width, height: height, alphabet: alphabet))
      let reading = try #require(CurveReading(drawing), "\(drawing.text)")
      #expect(reading.cells.count == height)
      let placed = plot.series.flatMap(\.points).filter {
        $0.y.isFinite && (!isLogarithmic || $0.y > 0)
      }
      let share = try self.share(of: placed, reading, isLogarithmic: isLogarithmic)
      let dots = alphabet == .ascii ? (1, 3) : (2, 4)
      for point in placed {
        let (across, up) = share(point)
        let columns = Double(reading.cells[0].count * dots.0 - 1)
        let rows = Double(height * dots.1 - 1)
        let column = Int((across * columns).rounded()) / dots.0
        let row = Int(((1 - up) * rows).rounded()) / dots.1
        #expect(
          reading.cells[row][column] != " ",
          "\(point) in row \(row), column \(column) of seed \(seed)\n\(drawing.text)")
      }
    }
  }

  /// Where a point stands, from what the axes say: the data's own ends in x, whole ticks in y.
  private func share(
    of placed: [Plot.Point], _ reading: CurveReading, isLogarithmic: Bool
  ) throws -> (Plot.Point) -> (Double, Double) {
    let xs = placed.map(\.x)
    let ys = placed.map { isLogarithmic ? log10($0.y) : $0.y }
    let (left, right) = (try #require(xs.min()), try #require(xs.max()))
    var (low, high) = (try #require(ys.min()).rounded(.down), try #require(ys.max()).rounded(.up))
    if isLogarithmic {
      if low == high { high += 1 }
    } else {
      (low, high) = (try #require(reading.y.last).value, try #require(reading.y.first).value)
    }
    return { point in
      let y = isLogarithmic ? log10(point.y) : point.y
      // A lone point stands in the middle.
      let across = left == right ? 0.5 : (point.x - left) / (right - left)
      return (across, (y - low) / (high - low))
    }
  }

  @Test func `no drawing is wider than asked for, and no row ends in blanks`() throws {
    for width in 20...200 {
      for (seed, alphabet) in [(width, PlotDrawing.Alphabet.drawn), (width + 1, .ascii)] {
        let plot = Self.randomPlot(seed, isLogarithmic: width % 2 == 0)
        let drawing = try #require(
          plot.drawing(width: width, height: 6, alphabet: alphabet), "\(width)")
        for row in drawing.rows {
          let text = row.map(\.text).joined()
          #expect(text.count <= width && text.last != " ", "\(text) at width \(width)")
          if alphabet == .ascii { #expect(text.allSatisfy { $0.isASCII }, "\(text)") }
        }
      }
    }
    let plot = Self.randomPlot(1, isLogarithmic: false)
    for width in -3..<10 { #expect(plot.drawing(width: width, height: 6, alphabet: .ascii) == nil) }
  }

  @Test func `ticks stand in the order of their numbers, evenly`() throws {
    for seed in 1...40 {
      let plot = Self.randomPlot(seed, isLogarithmic: false)
      let drawing = try #require(plot.drawing(width: 70, height: 15, alphabet: .drawn))
      let reading = try #require(CurveReading(drawing))
      for places in [
        reading.x.map { (Double($0.column), $0.value) },
        reading.y.map { (Double(-$0.row), $0.value) },
      ] {
        let sorted = places.sorted { $0.1 < $1.1 }
        let gaps = zip(sorted, sorted.dropFirst()).map { $1.0 - $0.0 }
        #expect(gaps.allSatisfy { abs($0 - gaps[0]) <= 1 && abs($0) >= 1 }, "\(drawing.text)")
      }
    }
  }

  private func text(_ points: [Plot.Point], isLogarithmic: Bool = false) -> String? {
    Plot(
      title: "Title", x: Plot.Axis("x"), y: Plot.Axis("y", isLogarithmic: isLogarithmic),
      series: [Plot.Series("a", points)]
    ).drawing(width: 40, height: 4, alphabet: .ascii)?.text
  }

  @Test func `nothing to draw is said`() throws {
    let empty = try #require(text([]))
    #expect(empty.hasSuffix("There is no point to draw.\n"))
    let nan = try #require(text([Plot.Point(1, .nan), Plot.Point(2, .infinity)]))
    #expect(nan.hasSuffix("There is no point to draw.\nLeft out: 2 points not finite.\n"))
    let negative = try #require(text([Plot.Point(1, 5), Plot.Point(2, -5)], isLogarithmic: true))
    #expect(negative.hasSuffix("Left out: 1 point not above 0.\n"))
  }

  @Test(arguments: [[1.0], [0.0], [7, 7, 7], [.leastNonzeroMagnitude, 0], [-1e308, 1e308]])
  func `a range of no length, or of all lengths, is drawn`(values: [Double]) throws {
    let points = values.enumerated().map { Plot.Point(Double($0.offset), $0.element) }
    let shown = try #require(text(points))
    let drawn = try #require(
      Plot(title: "", x: Plot.Axis("x"), y: Plot.Axis("y"), series: [Plot.Series("a", points)])
        .drawing(width: 40, height: 4, alphabet: .ascii))
    let reading = try #require(CurveReading(drawn), "\(shown)")
    #expect(reading.cells.joined().contains { $0 != " " }, "\(shown)")
    #expect(!shown.contains("Left out"))
  }

  @Test func `points beyond an axis are left out and counted`() throws {
    let plot = Plot(
      title: "Title", x: Plot.Axis("x"), y: Plot.Axis("y", range: 0...1),
      series: [Plot.Series("a", [0.5, 2, 0.5, -1].enumerated().map { Plot.Point(Double($0), $1) })])
    let text = try #require(plot.drawing(width: 40, height: 4, alphabet: .ascii)).text
    #expect(text.hasSuffix("Left out: 2 points beyond the axes.\n"))
  }

  @Test func `series are told apart by their marks, and a shared cell says so`() throws {
    let plot = Plot(
      title: "Title", x: Plot.Axis("x"), y: Plot.Axis("y"),
      series: [
        Plot.Series("up", [Plot.Point(0, 0), Plot.Point(1, 1), Plot.Point(2, 2)]),
        Plot.Series("down", [Plot.Point(0, 2), Plot.Point(1, 1), Plot.Point(2, 0)]),
        Plot.Series("Q", [Plot.Point(1.5, 0.5)], isJoined: false),
      ])
    let drawing = try #require(plot.drawing(width: 40, height: 5, alphabet: .drawn))
    let reading = try #require(CurveReading(drawing))
    let marks = reading.cells.map { row in String(row.filter { "ox*Q".contains($0) }) }
    #expect(marks == ["xo", "", "*", "Q", "ox"])
    #expect(drawing.text.hasSuffix("o up   x down   * several of them\n"))
    let roles = Set(drawing.rows.joined().compactMap(\.role))
    #expect(roles.isSuperset(of: [.series(0), .series(1), .series(2), .title, .label, .frame]))
  }
}
