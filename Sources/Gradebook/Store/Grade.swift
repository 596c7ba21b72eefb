import GRDB
import Grading

/// What holds for one exercise of one attempt of one student.
///
/// Which attempt counts, and what a score is worth, is the assignment's to say.
package struct Grade: Sendable, Equatable {
  package var student: String
  /// The attempt's number, counted from 1.
  package var attempt: Int
  /// See `Attempt.submittedAt`.
  package var submittedAt: String?
  package var exercise: String
  /// The file below the submission, and the name under which it was handed out.
  package var file: String
  package var originalName: String?
  /// Nil where it is not graded yet.
  package var result: GradedResult?
  /// What a person set last; a nil score takes back what was set before.
  package var override: ScoreOverride?

  package init(
    student: String, attempt: Int, submittedAt: String?, exercise: String, file: String,
    originalName: String?, result: GradedResult?, override: ScoreOverride?
  ) {
    self.student = student
    self.attempt = attempt
    self.submittedAt = submittedAt
    self.exercise = exercise
    self.file = file
    self.originalName = originalName
    self.result = result
    self.override = override
  }

  /// From 0 to 1, or nil where nothing may be scored: not graded yet, or a grader-error.
  package var score: Double? { override?.score ?? result?.score }

  /// The verdict, with this student and file in it.
  package func verdict() throws(GradebookError) -> Verdict? {
    guard let result else { return nil }
    return try result.verdict(file: file, student: student)
  }
}

extension Gradebook {
  /// The grades of every attempt in order of student, attempt and exercise, as they are or as they
  /// were at the end of a batch.
  ///
  package func grades(asOf batch: Int64? = nil) throws(GradebookError) -> [Grade] {
    try read { db in
      let overrides = try Self.newestOverrides(asOf: batch, db)
      let rows = try Row.fetchAll(
        db, sql: Self.newestAnswers, arguments: ["batch": batch ?? Int64.max])
      // One result may hold for many students.
      var results: [Int64: GradedResult] = [:]
      return try rows.map { row in
        var result: GradedResult?
        if let id = row["resultID"] as Int64? {
          result = try results[id] ?? GradedResult.fetchOne(db, key: id)
          results[id] = result
        }
        return Grade(
          student: row["student"], attempt: row["number"], submittedAt: row["submittedAt"],
          exercise: row["exercise"], file: row["path"], originalName: row["originalName"],
          result: result, override: overrides[row["student"]]?[row["exercise"]])
      }
    }
  }

  /// Of each attempt and exercise the newest answer, where a file still answers.
  private static let newestAnswers = """
    SELECT student.name AS student, attempt.number, attempt.submittedAt, answer.exercise,
      answer.resultID, file.path, file.originalName
    FROM answer
    JOIN attempt ON attempt.id = answer.attemptID
    JOIN student ON student.id = attempt.studentID
    JOIN file ON file.id = answer.fileID
    WHERE answer.id IN (
      SELECT max(id) FROM answer WHERE batchID <= :batch GROUP BY attemptID, exercise)
    ORDER BY student.name, attempt.number, answer.exercise
    """

  /// The newest answers that have no verdict, or only a grader-error.
  static let unanswered = """
    SELECT file.sha256, answer.exercise FROM answer
    JOIN file ON file.id = answer.fileID
    LEFT JOIN result ON result.id = answer.resultID
    WHERE answer.id IN (SELECT max(id) FROM answer GROUP BY attemptID, exercise)
      AND (result.id IS NULL OR result.score IS NULL)
    """

  /// Everything that was handed in, in order of student, attempt and path.
  package func files() throws(GradebookError) -> [(
    student: Student, attempt: Attempt, file: HandedFile
  )] {
    try read { db in
      let students = try Student.fetchAll(db)
      let attempts = try Attempt.fetchAll(db)
      let files = Dictionary(grouping: try HandedFile.fetchAll(db), by: \.attemptID)
      let byStudent = Dictionary(grouping: attempts, by: \.studentID)
      return students.sorted { $0.name < $1.name }.flatMap { student in
        (byStudent[student.id ?? 0] ?? []).sorted { $0.number < $1.number }.flatMap { attempt in
          (files[attempt.id ?? 0] ?? []).sorted { $0.path < $1.path }
            .map { (student, attempt, $0) }
        }
      }
    }
  }

  /// Every batch in order.
  package func batches() throws(GradebookError) -> [Batch] {
    try read { try Batch.order(Column("id")).fetchAll($0) }
  }
}
