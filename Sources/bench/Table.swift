import Foundation

/// Measurements below each other, each beside its budget and its anchor.
struct Table {
  struct Row {
    var name: String
    var samples: Samples
    /// The most milliseconds that the design allows.
    var budget: Double?
  }

  var title: String
  /// The name of the row that the others are divided by.
  var anchor: String
  var rows: [Row]

  var text: String {
    let header = [title, "median", "fastest", "processor", "runs", "budget", "× anchor"]
    let lines = [header] + rows.map(cells)
    let widths = header.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { line in
      zip(line, widths).enumerated().map { column, cell in
        let padding = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + padding : padding + cell.0
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  private func cells(_ row: Row) -> [String] {
    let base = rows.first { $0.name == anchor }?.samples.median ?? .nan
    let isOver = row.budget.map { row.samples.median > $0 } ?? false
    return [
      row.name, Self.milliseconds(row.samples.median), Self.milliseconds(row.samples.fastest),
      Self.milliseconds(row.samples.processor), "\(row.samples.times.count)",
      row.budget.map { (isOver ? "over " : "") + Self.budget($0) } ?? "",
      row.name == anchor ? "anchor" : String(format: "%.2f", row.samples.median / base),
    ]
  }

  private static func milliseconds(_ value: Double) -> String {
    if value < 0.1 { return String(format: "%.1f µs", value * 1000) }
    return value.isNaN ? "" : String(format: value < 100 ? "%.1f ms" : "%.0f ms", value)
  }

  private static func budget(_ value: Double) -> String {
    value < 1
      ? String(format: "%.0f µs", value * 1000) : String(format: "%.0f ms", value)
  }
}
