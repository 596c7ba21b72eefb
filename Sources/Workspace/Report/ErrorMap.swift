/// A small picture of where a matrix is wrong; in words where there are no colours.
struct ErrorMap {
  private let rows: [String]
  private let ink: Ink

  /// Takes a check's map; a single entry, or one that is wrong all over, needs no picture.
  init(_ rows: [String]?, ink: Ink) {
    let rows = rows ?? []
    let digits = rows.joined()
    let isTelling = digits.count > 1 && digits.contains("0") && digits.contains { $0 != "0" }
    self.rows = isTelling && rows.count <= 24 && rows[0].count <= 60 ? rows : []
    self.ink = ink
  }

  var lines: [String] {
    guard !rows.isEmpty else { return [] }
    return ink.hasColor ? picture : [words]
  }

  private var picture: [String] {
    let shades: [Character: String] = ["0": "·", "1": "░", "2": "▒", "3": "█"]
    return ["    " + ink.quiet(Words.mapLegend)]
      + rows.map { row in
        "    "
          + row.map { digit in
            let shade = shades[digit] ?? "█"
            return digit == "0" ? ink.quiet(shade) : ink.open(shade)
          }.joined(separator: " ")
      }
  }

  private var words: String {
    let wrongRows = rows.indices.filter { rows[$0].contains { $0 != "0" } }
    let table = rows.map(Array.init)
    let wrongColumns = (table.first?.indices ?? 0..<0).filter { column in
      table.contains { $0[column] != "0" }
    }
    return "    "
      + Words.wrongPlaces(
        rows: wrongRows.count == rows.count ? nil : wrongRows,
        columns: wrongColumns.count == table[0].count ? nil : wrongColumns)
  }
}
