/// The table that nbgrader exports, with its columns; a row for each student.
struct NbgraderExport {
  let results: ClassResults

  static let columns = [
    "assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email",
    "raw_score", "late_submission_penalty", "score", "max_score",
  ]

  var text: String {
    let rows = results.rows.map { row -> [String] in
      let raw = row.cells.reduce(0.0 as Double?) { sum, cell in
        sum.flatMap { sum in
          cell.credit.map { sum + $0 * results.assignment.points(cell.item) }
        }
      }
      let penalty = raw.flatMap { raw in row.total.map { raw - $0 } }
      let time = row.cells.compactMap { $0.grade?.submittedAt.flatMap { Moment($0) } }.max()
      let (last, first) = Self.parts(row.student.name)
      return [
        Escaping.cell(results.assignment.title), results.assignment.due?.description ?? "",
        time?.description ?? "", Escaping.cell(row.student.id), Escaping.cell(last),
        Escaping.cell(first), Escaping.cell(row.student.email ?? ""),
        raw.map(pointsText) ?? "", penalty.map(pointsText) ?? "", row.total.map(pointsText) ?? "",
        pointsText(results.assignment.points),
      ]
    }
    return CSVTable(rows: [Self.columns] + rows).text()
  }

  /// Last and first name: of `Kim, Minjun` what the comma says, else the last word is the last name.
  static func parts(_ name: String) -> (last: String, first: String) {
    let parts = name.split(separator: ",", maxSplits: 1).map { String($0).trimmed }
    if parts.count == 2 { return (parts[0], parts[1]) }
    let words = name.split(separator: " ").map(String.init)
    return (words.last ?? "", words.dropLast().joined(separator: " "))
  }
}
