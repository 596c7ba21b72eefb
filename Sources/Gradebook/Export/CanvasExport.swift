import Foundation

/// The CSV that Canvas's gradebook imports: one column for the assignment, in a table that Canvas
/// exported or in a new one.
package struct CanvasExport {
  let results: ClassResults
  /// The heading of the column; nil stands for the assignment's title.
  var column: String?

  package init(_ results: ClassResults, column: String? = nil) {
    self.results = results
    self.column = column
  }

  /// What came of it.
  package struct Outcome: Equatable {
    package var text = ""
    /// Students with points who are in no row of the table.
    package var missing: [String] = []
    /// Students whose points are not complete, so that their cell was left as it is.
    package var open: [String] = []
    package var written = 0
  }

  private static let pointsPossible = "Points Possible"

  /// A table of our own.
  package func outcome() -> Outcome {
    var outcome = Outcome()
    let heading = column ?? results.assignment.title
    var rows = [
      ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", Escaping.cell(heading)],
      ["    " + Self.pointsPossible, "", "", "", "", pointsText(results.assignment.points)],
    ]
    for row in results.rows {
      let student = row.student
      rows.append(
        [
          student.name, student.id, student.sisUser ?? "", student.sisLogin ?? "",
          student.section ?? "",
        ].map(Escaping.cell) + [cell(row, &outcome)])
    }
    outcome.text = CSVTable(rows: rows).text()
    return outcome
  }

  /// The points of a student; empty where nothing was handed in, which Canvas takes as no change.
  private func cell(_ row: ClassResults.Row, _ outcome: inout Outcome) -> String {
    guard row.hasResult else { return "" }
    guard let total = row.total else {
      outcome.open.append(row.student.name)
      return ""
    }
    outcome.written += 1
    return pointsText(total)
  }

  /// An exported table with the points filled in; its columns, rows and their order stay.
  ///
  /// Cells that came from students and would be formulas are defused.
  package func merged(into path: String) throws(ClassError) -> Outcome {
    guard let data = FileManager.default.contents(atPath: path),
      let text = String(validating: data, as: UTF8.self)
    else { throw .unreadable(path: path, reason: "it is missing, or no UTF-8 text") }
    var table: CSVTable
    do throws(CSVTable.Flaw) { table = try CSVTable(text) } catch {
      throw problem(path, "line \(error.line)", error.what, "Export the gradebook anew.")
    }
    guard let name = table.column("student"), let id = table.column("id") else {
      throw problem(
        path, "line 1", "The heading has no columns `Student` and `ID`.",
        "Export the gradebook of Canvas as CSV.")
    }
    let place = try column(in: table, path)
    let width = max(table.rows[0].count, place + 1)
    let columns = (name, id, table.column("sis user id"), table.column("sis login id"))
    var outcome = Outcome()
    var found: Set<String> = []
    for index in table.rows.indices {
      var cells = table.rows[index]
      cells += [String](repeating: "", count: max(0, width - cells.count))
      if index == 0 {
        cells[place] = cells[place].isEmpty ? column ?? results.assignment.title : cells[place]
      } else if cells[name].trimmed == Self.pointsPossible {
        try fillPossible(&cells[place], path, table.lines[index])
      } else if let row = row(cells, columns) {
        found.insert(row.key)
        let points = cell(row, &outcome)
        if !points.isEmpty { cells[place] = points }
      }
      table.rows[index] = cells.map { $0.trimmed == Self.pointsPossible ? $0 : Escaping.cell($0) }
    }
    outcome.missing = results.rows.filter { $0.hasResult && !found.contains($0.key) }
      .map(\.student.name)
    outcome.text =
      (text.hasPrefix("\u{FEFF}") ? "\u{FEFF}" : "")
      + table.text(lineEnd: text.utf8.contains(13) ? "\r\n" : "\n")
    return outcome
  }

  /// The column with the assignment's title, with or without Canvas's number behind it, or a new one.
  private func column(in table: CSVTable, _ path: String) throws(ClassError) -> Int {
    let wanted = column ?? results.assignment.title
    let fitting = table.rows[0].indices.filter { index in
      let heading = table.rows[0][index].trimmed
      return heading == wanted
        || (heading.hasPrefix(wanted + " (")
          && heading.dropFirst(wanted.count + 2).wholeMatch(of: /\d+\)/) != nil)
    }
    guard fitting.count < 2 else {
      let names = fitting.map { "\"\(table.rows[0][$0])\"" }.joined(separator: " and ")
      throw problem(path, "line 1", "\(names) fit both.", "Name one whole with --column.")
    }
    return fitting.first ?? table.rows[0].count
  }

  private func fillPossible(_ cell: inout String, _ path: String, _ line: Int) throws(ClassError) {
    let wanted = results.assignment.points
    if cell.trimmed.isEmpty { cell = pointsText(wanted) }
    guard let possible = Double(cell.trimmed), abs(possible - wanted) < 0.005 else {
      throw problem(
        path, "line \(line)",
        "Canvas gives \(Escaping.terminal(cell)) points, and the assignment "
          + "\(pointsText(wanted)).", "Write \"points\": \(cell.trimmed) into the assignment.")
    }
  }

  private func row(_ cells: [String], _ columns: (name: Int, id: Int, user: Int?, login: Int?))
    -> ClassResults.Row?
  {
    func text(_ column: Int?) -> String? {
      column.flatMap { $0 < cells.count ? cells[$0].trimmed : nil }
    }
    let told = Roster.Student(
      id: text(columns.id) ?? "", name: text(columns.name) ?? "", sisUser: text(columns.user),
      sisLogin: text(columns.login))
    guard let student = Roster(students: results.rows.map(\.student)).find(told) else { return nil }
    return results.rows.first { $0.student.id == student.id }
  }

  private func problem(_ path: String, _ place: String, _ what: String, _ repair: String)
    -> ClassError
  { .problems([.init(file: path, place: place, what: what, repair: repair)]) }
}
