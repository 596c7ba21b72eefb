import GRDB

extension Gradebook {
  /// Sets a score by hand, or with nil takes back what was set; both stay in the record.
  @discardableResult
  package func setScore(
    _ score: Double?, of student: String, exercise: String, reason: String, author: String
  ) throws(GradebookError) -> ScoreOverride {
    try write { db in
      guard let id = try Student.filter(Column("name") == student).fetchOne(db)?.id else {
        throw GradebookError.unknownStudent(name: student, path: self.path)
      }
      var row = ScoreOverride(
        studentID: id, exercise: exercise, score: score, reason: reason, author: author,
        setAt: Self.now)
      try row.insert(db)
      return row
    }
  }

  /// The grades as they were at the end of a batch that is named by its number.
  package func grades(asOf number: String) throws(GradebookError) -> [Grade] {
    guard let id = Int64(number), try batches().contains(where: { $0.id == id }) else {
      throw .unknownBatch(number: number, path: path)
    }
    return try grades(asOf: id)
  }
}
