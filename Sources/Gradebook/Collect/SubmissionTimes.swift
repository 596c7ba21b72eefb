import Foundation

/// A table that tells when each student handed in, for systems whose archives do not.
package struct SubmissionTimes: Sendable, Equatable {
  private let rows: [(student: Roster.Student, time: Moment)]

  package static func == (first: SubmissionTimes, second: SubmissionTimes) -> Bool {
    first.rows.elementsEqual(second.rows) { $0.student == $1.student && $0.time == $1.time }
  }

  /// Reads a CSV with a column for the student and one for the time, which names its zone.
  package init(path: String) throws(ClassError) {
    let text = try NamedFile.text(path)
    func problem(_ line: Int, _ what: String, _ repair: String) -> ClassError {
      .problems([.init(file: path, place: "line \(line)", what: what, repair: repair)])
    }
    let table: CSVTable
    do throws(CSVTable.Flaw) {
      table = try CSVTable(text)
    } catch { throw problem(error.line, error.what, "Export it anew as CSV.") }
    guard
      let time = table.column(
        "time", "submitted_at", "submitted at", "submission time", "submission_timestamp"),
      let id = table.column(
        "id", "student", "student id", "sid", "identifier", "github_username", "email", "name")
    else {
      throw problem(
        1, "The heading needs a column for the student and one for the time.",
        "Name them `id` and `time`.")
    }
    var rows: [(student: Roster.Student, time: Moment)] = []
    for (row, line) in zip(table.rows, table.lines).dropFirst() where row.count > max(id, time) {
      let cell = row[time].trimmed
      if cell.isEmpty { continue }
      guard let moment = Moment(cell) else {
        throw problem(
          line, "`\(Escaping.terminal(cell))` is no time with a zone.",
          "Write it like 2026-10-02T23:59:00+02:00.")
      }
      let who = Roster.bare(row[id].trimmed)
      rows.append((Roster.Student(id: who, name: who, email: who, github: who), moment))
    }
    self.rows = rows
  }

  /// The time of a student, whom the table may know by another name.
  func time(_ student: Roster.Student, _ roster: Roster) -> Moment? {
    let keys = [student, roster.find(student)].compactMap { $0 }
    return rows.last { row in
      keys.contains { key in
        [key.id, key.name, key.sisUser, key.sisLogin].contains(row.student.id)
          || key.email?.lowercased() == row.student.id.lowercased()
          || key.github?.lowercased() == row.student.id.lowercased()
      }
    }?.time
  }
}
