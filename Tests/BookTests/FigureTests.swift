import Book
import Foundation
import Recurrent
import Testing

/// The text figures that print measured curves, drawn again from their experiments.
struct FigureTests {
  let book: Book

  init() throws { book = try theBook() }

  @Test func `the bars of the window are as long as its parameters are many`() throws {
    let series = try series("window-parameters")
    let figure = try book.figure(containing: "window MLP", in: "order-matters")
    let window = try #require(series["window MLP"])
    let bars = figure.matches(of: /(?m)^ *([0-9]+) +(█+) +([0-9,]+)$/)
    #expect(bars.map { String($0.1) } == ["1", "2", "3", "4", "6", "8", "10"])
    for bar in bars {
      let index = try #require(window.x.firstIndex { $0 == Double(bar.1) })
      #expect(Double(bar.3.filter(\.isNumber)) == window.y[index])
      #expect(Double(bar.2.count) == (window.y[index] / 2000).rounded(), "T = \(bar.1)")
    }
    let recurrent = try #require(figure.firstMatch(of: /(█+) +RNN, any T: ([0-9,]+)/))
    let parameters = try #require(series["RNN"]).y[0]
    #expect(Double(recurrent.2.filter(\.isNumber)) == parameters)
    #expect(Double(recurrent.1.count) == (parameters / 2000).rounded())
  }

  @Test func `the curve of tanh passes through its points`() throws {
    let curve = try #require(try series("one-squash")["tanh"])
    let rows = try book.figure(containing: "tanh a", in: "one-cell").split(separator: "\n")
      .dropFirst().prefix(13).map(Array.init)
    let middle = try #require(rows.first?.firstIndex(of: "│"))
    for (x, y) in zip(curve.x, curve.y) {
      let place = middle + Int((10 * x).rounded())
      let marked = rows.indices.filter { row in
        place < rows[row].count && !" │─".contains(rows[row][place])
      }
      #expect(marked == [Int((6 * (1 - y)).rounded())], "at \(x)")
    }
  }

  @Test func `the two arms of the V stand where the errors are`() throws {
    let series = try series("difference-error")
    let rows = try book.figure(containing: "both", in: "loss-and-gradient-check")
      .matches(of: /(?m)^[^|\n]*\|(.*)$/).map { Array($0.1) }
    #expect(rows.count == 11)
    // Left of its lowest point an error is noise, which another C library may move by one row.
    for (name, mark, lowest) in [("one-sided", "o", 1e-8), ("central", "x", 1e-5)] {
      let curve = try #require(series[name])
      for (column, (step, error)) in zip(curve.x, curve.y).enumerated() {
        let marked = rows.indices.filter { row in
          let place = 2 + 4 * column
          return place < rows[row].count && [Character(mark), "*"].contains(rows[row][place])
        }
        let row = -Int(log10(error).rounded())
        let isNear = marked.count == 1 && abs(marked[0] - row) <= (step < lowest ? 1 : 0)
        #expect(isNear, "\(name) at \(step): draw `\(mark)` in row \(row), not in rows \(marked).")
      }
    }
  }

  @Test func `the triangle's shades are those of its norms`() throws {
    let rows = try #require(Experiment.named("bptt-triangle")).run().series
    let expected = rows.enumerated().map { t, row in
      let number = String(t + 1)
      return String(repeating: " ", count: 10 - number.count) + number + "  "
        + row.y.map(Self.shade).joined(separator: " ")
    }
    let drawn = try book.figure(containing: "loss t", in: "bptt").split(separator: "\n")
      .filter { $0.contains(/^ *[0-9]+ +[█▓▒░·]/) }
    #expect(drawn.map(String.init) == expected)
  }

  private static func shade(_ norm: Double) -> String {
    let shades = [(0.1, "██"), (0.01, "▓▓"), (0.001, "▒▒"), (0.0001, "░░")]
    return shades.first { norm >= $0.0 }?.1 ?? "··"
  }
}
