import Foundation
import GRDB
import Grading

extension Gradebook {
  /// Begins a batch, or goes on with the last one if that was stopped under the same terms.
  package func beginBatch(_ batch: Batch) throws(GradebookError) -> Batch {
    try write { db in
      if let last = try Batch.order(Column("id").desc).fetchOne(db), last.endedAt == nil,
        last.isResumed(by: batch)
      {
        return last
      }
      var batch = batch
      try batch.insert(db)
      return batch
    }
  }

  /// Notes that nothing is left to grade in a batch.
  package func endBatch(_ id: Int64) throws(GradebookError) {
    try write { db in
      try db.execute(
        sql: "UPDATE batch SET endedAt = ? WHERE id = ?", arguments: [Self.now, id])
    }
  }

  /// Notes what was handed in; the same files again are the attempt that they were.
  package func register(_ handedIn: HandedIn) throws(GradebookError) -> Attempt {
    try write { db in try Self.register(handedIn, db) }
  }

  static func register(_ handedIn: HandedIn, _ db: Database) throws -> Attempt {
    let student = try register(student: handedIn.student, db)
    let mine = Attempt.filter(Column("studentID") == student)
    if var known = try mine.filter(Column("sha256") == handedIn.sha256).fetchOne(db) {
      let before = known
      known.submittedAt = handedIn.submittedAt ?? known.submittedAt
      known.origin = handedIn.origin ?? known.origin
      if known != before { try known.update(db) }
      return known
    }
    var attempt = Attempt(
      studentID: student, number: try mine.fetchCount(db) + 1, sha256: handedIn.sha256,
      source: handedIn.source, submittedAt: handedIn.submittedAt, origin: handedIn.origin)
    try attempt.insert(db)
    for file in handedIn.files {
      var row = HandedFile(
        attemptID: attempt.id ?? 0, path: file.path, originalName: file.originalName,
        sha256: file.sha256, note: file.note)
      try row.insert(db)
    }
    return attempt
  }

  static func register(student name: String, _ db: Database) throws -> Int64 {
    if let known = try Student.filter(Column("name") == name).fetchOne(db) { return known.id ?? 0 }
    var student = Student(name: name)
    try student.insert(db)
    return student.id ?? 0
  }

  /// Keeps a verdict; one of the same key is replaced only if it was a grader-error or if the new
  /// one is asked for.
  @discardableResult
  package func record(
    _ verdict: Verdict, key: ResultKey, tries: Int = 1, isReplacing: Bool = false
  ) throws(GradebookError) -> GradedResult {
    try write { db in
      try Self.record(verdict, key: key, tries: tries, isReplacing: isReplacing, db)
    }
  }

  /// Keeps a verdict, and makes it hold for those who wait for it, in one transaction.
  func settle(
    _ verdict: Verdict, key: ResultKey, tries: Int, isReplacing: Bool,
    answers: (_ result: Int64?) -> [Answer]
  ) throws(GradebookError) {
    try write { db in
      let result = try Self.record(
        verdict, key: key, tries: tries, isReplacing: isReplacing, db)
      for answer in answers(result.id) { try Self.answer(answer, db) }
    }
  }

  static func record(
    _ verdict: Verdict, key: ResultKey, tries: Int, isReplacing: Bool, _ db: Database
  ) throws -> GradedResult {
    var result = try GradedResult(verdict, key: key, tries: tries, gradedAt: now)
    if let known = try Self.result(key, db) {
      guard isReplacing || known.status == Verdict.Status.graderError.rawValue else {
        return known
      }
      result.id = known.id
      try result.update(db)
    } else {
      try result.insert(db)
    }
    return result
  }

  static func result(_ key: ResultKey, _ db: Database) throws -> GradedResult? {
    try GradedResult.filter(Column("sha256") == key.sha256)
      .filter(Column("exercise") == key.exercise).filter(Column("content") == key.content)
      .filter(Column("seed") == key.seed).fetchOne(db)
  }

  /// Makes a result hold for an exercise of an attempt, if another one does so far.
  static func answer(_ answer: Answer, _ db: Database) throws {
    let newest = try Answer.filter(Column("attemptID") == answer.attemptID)
      .filter(Column("exercise") == answer.exercise).order(Column("id").desc).fetchOne(db)
    if let newest, newest.fileID == answer.fileID, newest.resultID == answer.resultID { return }
    var answer = answer
    try answer.insert(db)
  }

  /// Notes that an answer is to be graded; until then what held before holds.
  static func expect(_ answer: Answer, _ db: Database) throws {
    let isKnown = try !Answer.filter(Column("attemptID") == answer.attemptID)
      .filter(Column("exercise") == answer.exercise).filter(Column("fileID") != nil).isEmpty(db)
    if !isKnown { try Self.answer(answer, db) }
  }
}

extension Batch {
  /// Whether a batch asks for what this one did.
  func isResumed(by other: Batch) -> Bool {
    seed == other.seed && version == other.version && isolation == other.isolation
      && shard == other.shard
  }
}
