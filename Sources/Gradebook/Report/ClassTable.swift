import Grading

/// The class as a table for a terminal.
package struct ClassTable {
  let results: ClassResults

  package init(_ results: ClassResults) { self.results = results }

  package var lines: [String] {
    // What `override` wants is the key; where names are to stay unknown, it would tell them.
    let hasKeys =
      !results.assignment.isAnonymous && results.rows.contains { $0.key != results.label($0) }
    let header =
      ["student"] + (hasKeys ? ["key"] : []) + ["points"] + results.assignment.items.map(\.slug)
    let rows = results.rows.map { row in
      [Escaping.terminal(results.label(row))] + (hasKeys ? [Escaping.terminal(row.key)] : [])
        + [row.total.map(pointsText) ?? "?"] + row.cells.map(Self.text)
    }
    let known = results.rows.compactMap(\.total)
    let mean = known.isEmpty ? "" : pointsText(known.reduce(0, +) / Double(known.count))
    let means = results.assignment.items.indices.map { index in
      let credits = results.rows.compactMap { $0.cells[index].credit }
      return credits.isEmpty
        ? "" : FeedbackPage.percent(credits.reduce(0, +) / Double(credits.count))
    }
    let table = Self.aligned(
      [header] + rows + [["mean"] + (hasKeys ? [""] : []) + [mean] + means])
    let silent = results.rows.count { !$0.hasHandedIn }
    let open = results.rows.count { $0.total == nil }
    return table
      + [
        "\(results.rows.count.counted("student")), of \(pointsText(results.assignment.points)) points."
      ]
      + (silent > 0 ? ["\(silent) handed in nothing."] : [])
      + (open > 0
        ? ["Not complete: \(open). Something could not be judged, or is not yet."] : [])
  }

  /// The credit, with a mark for lateness and for a score set by hand.
  private static func text(_ cell: ClassResults.Cell) -> String {
    guard cell.grade != nil || cell.override != nil else { return "-" }
    let credit = cell.credit.map(FeedbackPage.percent) ?? "?"
    return credit + (cell.lateDays > 0 ? " late \(cell.lateDays)" : "")
      + (cell.override != nil ? " set" : "")
  }

  static func aligned(_ rows: [[String]]) -> [String] {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? width($0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      zip(row, widths).map { text, wanted in
        text + String(repeating: " ", count: max(0, wanted - width(text)))
      }.joined(separator: "  ").trimmedRight
    }
  }

  /// The cells that a text takes: the signs of East Asia take two.
  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      let value = scalar.value
      if scalar.properties.canonicalCombiningClass != .notReordered { return sum }
      let isWide =
        (0x1100...0x115F).contains(value) || (0x2E80...0xA4CF).contains(value)
        || (0xAC00...0xD7A3).contains(value) || (0xF900...0xFAFF).contains(value)
        || (0xFE30...0xFE6F).contains(value) || (0xFF00...0xFF60).contains(value)
        || (0x1F300...0x1FAFF).contains(value)
      return sum + (isWide ? 2 : 1)
    }
  }
}

extension String {
  fileprivate var trimmedRight: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
