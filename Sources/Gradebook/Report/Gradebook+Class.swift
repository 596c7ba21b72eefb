import GRDB

extension Gradebook {
  /// Every attempt with its student's key, in order of student and number.
  package func attempts() throws(GradebookError) -> [(student: String, attempt: Attempt)] {
    try read { db in
      let names = Dictionary(
        try Student.fetchAll(db).map { ($0.id ?? 0, $0.name) },
        uniquingKeysWith: { first, _ in first })
      return try Attempt.order(Column("number")).fetchAll(db)
        .compactMap { attempt in names[attempt.studentID].map { ($0, attempt) } }
        .sorted { ($0.student, $0.attempt.number) < ($1.student, $1.attempt.number) }
    }
  }
}
