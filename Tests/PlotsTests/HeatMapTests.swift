import Foundation
import Plots
import Testing

@Suite struct HeatMapTests {
  private func plot(_ rows: [[Double]], _ axis: Plot.Axis) -> Plot {
    Plot(
      title: "A map", x: Plot.Axis("step"), y: axis, form: .heatMap,
      series: rows.enumerated().map { index, row in
        Plot.Series("row \(index + 1)", row.enumerated().map { Plot.Point(Double($0 + 1), $1) })
      })
  }

  /// The characters of the cells, row by row, with as many as each column takes.
  private func cells(_ drawing: PlotDrawing, rows: Int, columns: Int) -> [[String]] {
    let lines = drawing.rows.map { Array($0.map(\.text).joined()) }
    let labels = lines.first { $0.first == " " && $0.contains("1") } ?? []
    let left = labels.firstIndex(of: "1") ?? 0
    let next = labels.firstIndex(of: "2") ?? left + 1
    let width = next - left
    return lines[1...rows].map { line in
      (0..<columns).map { column in
        let start = left + column * width
        return start < line.count
          ? String(line[start..<min(start + width, line.count)]).trimmingCharacters(
            in: .whitespaces)
          : ""
      }
    }
  }

  @Test(arguments: [PlotDrawing.Alphabet.drawn, .ascii])
  func `every number has the shade that the legend gives it`(alphabet: PlotDrawing.Alphabet) throws
  {
    var numbers = RandomNumbers(seed: 3)
    for isLogarithmic in [false, true] {
      let rows = (0..<6).map { row in
        (0...row).map { _ in
          let size = Double.random(in: 0...1, using: &numbers)
          return isLogarithmic ? pow(10, -6 * size) : size
        }
      }
      let axis = Plot.Axis(
        "size", isLogarithmic: isLogarithmic, range: isLogarithmic ? 1e-5...1 : 0...1)
      let drawing = try #require(plot(rows, axis).drawing(width: 60, height: 1, alphabet: alphabet))
      let edges = isLogarithmic ? [1e-4, 1e-3, 1e-2, 1e-1] : [0.2, 0.4, 0.6, 0.8]
      let shades = alphabet == .drawn ? ["·", "░", "▒", "▓", "█"] : ["0", "1", "2", "3", "4"]
      for (shown, row) in zip(cells(drawing, rows: 6, columns: 6), rows) {
        let expected = row.map { number in
          let shade = shades[edges.count { number >= $0 }]
          return alphabet == .drawn ? String(repeating: shade, count: 4) : shade
        }
        #expect(Array(shown.prefix(row.count)) == expected, "\(drawing.text)")
        #expect(shown.dropFirst(row.count).allSatisfy { $0.isEmpty })
      }
      let legend =
        isLogarithmic
        ? ["0.1 and more", "0.01 to 0.1", "0.001 to 0.01", "1e-4 to 0.001", "less than 1e-4"]
        : ["0.8 and more", "0.6 to 0.8", "0.4 to 0.6", "0.2 to 0.4", "less than 0.2"]
      var rest = Substring(drawing.text)
      for (shade, words) in zip(shades.reversed(), legend) {
        let mark = alphabet == .drawn ? shade + shade : shade
        let place = try #require(rest.range(of: "\(mark) \(words)"), "\(rest)")
        rest = rest[place.upperBound...]
      }
    }
  }

  @Test func `numbers below 0 are marked, with and without colours`() throws {
    let map = plot([[-0.9, -0.5, 0.5, 0.9]], Plot.Axis("state", range: -1...1))
    let drawn = try #require(map.drawing(width: 40, height: 1, alphabet: .drawn))
    #expect(cells(drawn, rows: 1, columns: 4) == [["−███", "−▒▒▒", "▒▒▒▒", "████"]])
    #expect(drawn.rows[1].contains { $0.role == .shade(isNegative: true) })
    #expect(
      drawn.text.hasSuffix("The legend is of the distance from 0; a\n− marks a number below it.\n"))
    let plain = try #require(map.drawing(width: 40, height: 1, alphabet: .ascii))
    #expect(cells(plain, rows: 1, columns: 4) == [["-4", "-2", "+2", "+4"]])
  }

  @Test func `a number without a shade is a question mark, and said`() throws {
    let map = plot([[0.5, .nan, 0.25]], Plot.Axis("size"))
    let drawing = try #require(map.drawing(width: 60, height: 1, alphabet: .ascii))
    #expect(cells(drawing, rows: 1, columns: 3)[0][1] == "?")
    #expect(drawing.text.hasSuffix("A ? is a number that is not finite.\n"))
    let empty = try #require(
      plot([[]], Plot.Axis("size")).drawing(width: 60, height: 1, alphabet: .ascii))
    #expect(empty.text.hasSuffix("There is no number to show.\n"))
  }

  @Test func `no map is wider than asked for`() throws {
    var numbers = RandomNumbers(seed: 4)
    for width in 20...200 {
      let columns = Int.random(in: 1...150, using: &numbers)
      let rows = (0..<3).map { _ in
        (0..<columns).map { _ in Double.random(in: -1...1, using: &numbers) }
      }
      for alphabet in [PlotDrawing.Alphabet.drawn, .ascii] {
        let map = plot(rows, Plot.Axis("state"))
        let drawing = try #require(map.drawing(width: width, height: 1, alphabet: alphabet))
        for row in drawing.rows {
          let text = row.map(\.text).joined()
          #expect(text.count <= width && text.last != " ", "\(text) at width \(width)")
        }
      }
    }
  }
}
