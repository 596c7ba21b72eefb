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

  init(_ part: Gradebook) throws(GradebookError) {
    let (batch, results) = try part.read { db in
      (
        try Batch.order(Column("id").desc).fetchOne(db),
        try GradedResult.order(Column("id")).fetchAll(db)
      )
    }
    (self.batch, self.results) = (batch, results)
    let grades = Dictionary(grouping: try part.grades()) { [$0.student, "\($0.attempt)"] }
    let files = try part.files()
    let attempts = Dictionary(grouping: files) { [$0.student.name, "\($0.attempt.number)"] }
    handedIn = attempts.sorted {
      ($0.key[0], Int($0.key[1]) ?? 0) < ($1.key[0], Int($1.key[1]) ?? 0)
    }.compactMap { key, rows in
      guard let attempt = rows.first?.attempt else { return nil }
      let submission = HandedIn(
        student: key[0], source: attempt.source, submittedAt: attempt.submittedAt,
        files: rows.map { row in
          HandedIn.File(
            path: row.file.path, originalName: row.file.originalName, sha256: row.file.sha256,
            note: row.file.note)
        })
      return Handed(
        submission: submission,
        answers: (grades[key] ?? []).map {
          ($0.exercise, PartAnswer(file: $0.file, key: $0.result?.key))
        })
    }
  }
}
