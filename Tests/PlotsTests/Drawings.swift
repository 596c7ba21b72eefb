import Plots

/// A drawing of curves read back from its characters, by someone who only knows what axes look like.
struct CurveReading {
  /// The characters of the canvas, from the top.
  let cells: [[Character]]
  /// The numbers at the ticks of the vertical axis, with their rows.
  let y: [(row: Int, value: Double)]
  /// The numbers at the ticks of the horizontal axis, with their columns.
  let x: [(column: Int, value: Double)]

  init?(_ drawing: PlotDrawing) {
    let rows = drawing.rows.map { row in Array(row.map(\.text).joined()) }
    guard
      let axis = rows.firstIndex(where: { row in
        let text = String(row).drop { $0 == " " }
        return text.hasPrefix("└") || text.hasPrefix("+-") || text.hasPrefix("++")
      }), let left = rows[axis].firstIndex(where: { $0 != " " })
    else { return nil }
    let width = rows[axis].count - left - 1
    let canvas = rows[..<axis].suffix { $0.count > left && "│┤|+".contains($0[left]) }
    cells = canvas.map { row in
      let cells = row[(left + 1)...]
      return Array(cells) + Array(repeating: " ", count: width - cells.count)
    }
    y = canvas.enumerated().compactMap { row, characters in
      Self.number(String(characters[..<left])).map { (row, $0) }
    }
    let columns = rows[axis].indices.filter { $0 > left && "┬+".contains(rows[axis][$0]) }
    let labels = String(rows[axis + 1]).split(separator: " ").compactMap { Self.number(String($0)) }
    guard columns.count == labels.count else { return nil }
    x = zip(columns, labels).map { ($0 - left - 1, $1) }
  }

  static func number(_ text: String) -> Double? {
    Double(text.filter { $0 != "," && $0 != " " }.replacing("−", with: "-"))
  }
}

extension Array {
  /// The elements at the end for which a condition holds.
  fileprivate func suffix(while holds: (Element) -> Bool) -> [Element] {
    Array(reversed().prefix(while: holds).reversed())
  }
}

extension ArraySlice {
  fileprivate func suffix(_ holds: (Element) -> Bool) -> [Element] {
    Array(self).suffix(while: holds)
  }
}
