/// Who is in the class, and by which names the learning systems know them.
package struct Roster: Sendable, Equatable {
  /// One student.
  package struct Student: Sendable, Equatable {
    /// The key of the gradebook: what the learning system calls the student's id.
    package var id: String
    package var name: String
    package var email: String?
    /// Canvas: `SIS User ID`.
    package var sisUser: String?
    /// Canvas: `SIS Login ID`.
    package var sisLogin: String?
    package var section: String?
    /// The user name at GitHub.
    package var github: String?
    /// Days by which every due date is later for this student.
    package var extensionDays: Int

    package init(
      id: String, name: String, email: String? = nil, sisUser: String? = nil,
      sisLogin: String? = nil, section: String? = nil, github: String? = nil,
      extensionDays: Int = 0
    ) {
      self.id = id
      self.name = name
      self.email = email
      self.sisUser = sisUser
      self.sisLogin = sisLogin
      self.section = section
      self.github = github
      self.extensionDays = extensionDays
    }
  }

  package var students: [Student]

  package init(students: [Student]) { self.students = students }

  /// The student with an id.
  package func student(_ id: String) -> Student? { students.first { $0.id == id } }

  var longestExtension: Int { students.map(\.extensionDays).max() ?? 0 }

  /// Finds a student by whatever a learning system tells of them; nil where nobody or several fit.
  package func find(_ told: Student) -> Student? {
    let keys: [(Student) -> String?] = [
      { $0.id }, { $0.email?.lowercased() }, { $0.sisUser }, { $0.sisLogin?.lowercased() },
      { $0.github?.lowercased() },
    ]
    for key in keys {
      guard let wanted = key(told), !wanted.isEmpty else { continue }
      let found = students.filter { key($0) == wanted }
      if found.count == 1 { return found[0] }
    }
    // A system's id may be the university's number, or the login, in another's list.
    let byOther = students.filter { [$0.sisUser, $0.sisLogin].contains(told.id) }
    if byOther.count == 1 { return byOther[0] }
    let byName = students.filter { Self.plain($0.name) == Self.plain(told.name) }
    return byName.count == 1 && !told.name.isEmpty ? byName[0] : nil
  }

  /// A name as its letters alone, in one order: `Kim, Min-jun`, `min jun kim` and the `kimminjun` of
  /// Canvas's file names are not told apart.
  static func plain(_ name: String) -> String {
    let parts = name.split(separator: ",", maxSplits: 1).map(String.init)
    let ordered = parts.count == 2 ? parts[1] + parts[0] : name
    return String(ordered.lowercased().filter { $0.isLetter || $0.isNumber }.sorted())
  }

  /// Reads a roster from a table: an export of Canvas or Moodle, a GitHub Classroom roster, or one with
  /// the columns id, name, email.
  package init(table: CSVTable) throws(CSVTable.Flaw) {
    guard
      let id = table.column("id", "identifier", "student id", "sid", "roster_identifier"),
      let name = table.column("name", "student", "full name", "student name")
        ?? table.column("identifier", "roster_identifier")
    else {
      throw .init(line: 1, what: "The heading needs the columns `id` and `name`.")
    }
    let columns: [WritableKeyPath<Student, String?>: Int?] = [
      \.email: table.column("email", "email address"),
      \.sisUser: table.column("sis user id", "id number"),
      \.sisLogin: table.column("sis login id", "login", "username"),
      \.section: table.column("section"), \.github: table.column("github", "github_username"),
    ]
    let extensions = table.column("extension days", "extensiondays", "extension_days")
    students = []
    for (row, line) in zip(table.rows, table.lines).dropFirst() {
      func cell(_ place: Int) -> String { place < row.count ? row[place].trimmed : "" }
      // Canvas writes the largest possible points into a row of its own.
      if cell(name) == "Points Possible" || cell(id).isEmpty { continue }
      var student = Student(id: Self.bare(cell(id)), name: cell(name))
      for (field, place) in columns {
        if let place, !cell(place).isEmpty { student[keyPath: field] = cell(place) }
      }
      if let extensions, !cell(extensions).isEmpty {
        guard let days = Int(cell(extensions)), days >= 0 else {
          throw .init(line: line, what: "Extension days are a whole number from 0.")
        }
        student.extensionDays = days
      }
      guard !students.contains(where: { $0.id == student.id }) else {
        throw .init(line: line, what: "The id \(student.id) stands in two rows.")
      }
      students.append(student)
    }
  }

  /// Reads a roster from a file.
  package init(path: String) throws(ClassError) {
    let text = try NamedFile.text(path)
    do throws(CSVTable.Flaw) {
      self = try Roster(table: try CSVTable(text))
    } catch {
      throw .problems([
        .init(
          file: path, place: "line \(error.line)", what: error.what,
          repair: "An export of the gradebook of Canvas or Moodle will do.")
      ])
    }
  }

  /// Moodle's identifier without the word before the number.
  static func bare(_ id: String) -> String {
    let words = id.split(separator: " ")
    return words.count == 2 && words[1].allSatisfy(\.isNumber) ? String(words[1]) : id
  }
}
