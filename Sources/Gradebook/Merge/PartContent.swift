import GRDB

/// All that a part of a class has to say, as values that fit into any gradebook.
struct PartContent {
  /// Which file answers an exercise, and under which key its verdict is kept, if it is.
  struct PartAnswer {
    var file: String
    var key: ResultKey?
  }

  /// One attempt with its answers.
  struct Handed {
    var submission: HandedIn
    var answers: [(exercise: String, answer: PartAnswer)]
  }

  let batch: Batch?
  let results: [GradedResult]
  let handedIn: [Handed]
  /// With the student's name; numbers of rows mean nothing elsewhere.
  let overrides: [(student: String, override: ScoreOverride)]

  init(_ part: Gradebook) throws(GradebookError) {
    let (batch, results, students) = try part.read { db in
      (
        try Batch.order(Column("id").desc).fetchOne(db),
        try GradedResult.order(Column("id")).fetchAll(db), try Student.fetchAll(db)
      )
    }
    (self.batch, self.results) = (batch, results)
    let grades = Dictionary(grouping: try part.grades()) { [$0.student, "\($0.attempt)"] }
    let files = Dictionary(grouping: try part.files(), by: \.attempt.id)
    let attempts = try part.attempts()
    let names = Dictionary(
      students.map { ($0.id ?? 0, $0.name) }, uniquingKeysWith: { first, _ in first })
    overrides = try part.allOverrides().compactMap { row in
      names[row.studentID].map { ($0, row) }
    }
    handedIn = attempts.map { student, attempt in
      let submission = HandedIn(
        student: student, source: attempt.source, submittedAt: attempt.submittedAt,
        files: (files[attempt.id] ?? []).map { row in
          HandedIn.File(
            path: row.file.path, originalName: row.file.originalName, sha256: row.file.sha256,
            note: row.file.note)
        }, origin: attempt.origin)
      return Handed(
        submission: submission,
        answers: (grades[[student, "\(attempt.number)"]] ?? []).map {
          ($0.exercise, PartAnswer(file: $0.file, key: $0.result?.key))
        })
    }
  }
}
