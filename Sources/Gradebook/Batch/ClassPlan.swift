import Exercises
import Foundation
import GRDB
import Grading

/// What a run has to grade, and who waits for it.
struct ClassPlan {
  /// A place in the gradebook that waits for a result.
  struct Place {
    var attempt: Int64
    var file: Int64
  }

  private(set) var jobs: [GradingJob] = []
  private(set) var places: [ResultKey: [Place]] = [:]
  /// The status of each text that is graded already.
  private(set) var known: [ResultKey: String] = [:]
  private(set) var answers = 0
  /// The texts of all parts.
  private(set) var texts: Set<ResultKey> = []
  /// What is refused unseen, each with student, exercise and reason.
  private(set) var refused: [String] = []

  let batch: Batch
  let shard: Shard?
  /// The exercises that are graded anew even if nothing changed.
  let regraded: Set<String>
  let content: (_ exercise: String) throws -> String

  init(
    batch: Batch, shard: Shard?, regraded: Set<String>,
    content: @escaping (_ exercise: String) throws -> String
  ) {
    self.batch = batch
    self.shard = shard
    self.regraded = regraded
    self.content = content
  }

  /// Writes a submission into the gradebook, and notes what is not graded yet.
  mutating func add(_ submission: PlannedSubmission, to gradebook: Gradebook) throws {
    let keys = try submission.answers.map { answer in
      ResultKey(
        sha256: answer.sha256, exercise: answer.exercise, content: try content(answer.exercise),
        seed: batch.seed)
    }
    answers += keys.count
    let found = try gradebook.write { db in
      let attempt = try Gradebook.register(submission.handedIn, db)
      let id = attempt.id ?? 0
      let files = Dictionary(
        try HandedFile.filter(Column("attemptID") == id).fetchAll(db).map { ($0.path, $0.id ?? 0) },
        uniquingKeysWith: { first, _ in first })
      try withdraw(except: submission.answers.map(\.exercise), attempt: id, db)
      return try zip(submission.answers, keys).map { answer, key in
        let result = try Gradebook.result(key, db)
        let place = Place(attempt: id, file: files[answer.file] ?? 0)
        if let result, !isOpen(result) {
          try Gradebook.answer(answerRow(place, key, result.id), db)
        } else {
          try Gradebook.expect(answerRow(place, key, nil), db)
        }
        return (place, result)
      }
    }
    for (answer, (key, (place, result))) in zip(submission.answers, zip(keys, found)) {
      texts.insert(key)
      if let shard, !shard.contains(key) { continue }
      if let refusal = answer.refusal {
        refused.append("\(submission.handedIn.student), \(answer.exercise): \(refusal)")
      }
      note(answer, key, place, result)
    }
  }

  private mutating func note(
    _ answer: PlannedSubmission.Answered, _ key: ResultKey, _ place: Place, _ result: GradedResult?
  ) {
    if let result, !isOpen(result) {
      known[key] = result.status
      return
    }
    if places[key] == nil {
      jobs.append(
        GradingJob(key: key, path: answer.path, refusal: answer.refusal, seed: batch.seed))
    }
    places[key, default: []].append(place)
  }

  private func isOpen(_ result: GradedResult) -> Bool {
    result.status == Verdict.Status.graderError.rawValue || regraded.contains(result.exercise)
  }

  private func answerRow(_ place: Place, _ key: ResultKey, _ result: Int64?) -> Answer {
    Answer(
      attemptID: place.attempt, exercise: key.exercise, batchID: batch.id ?? 0,
      fileID: place.file, resultID: result)
  }

  /// What an attempt is no longer an answer to, since answers are recognised otherwise now.
  private func withdraw(except exercises: [String], attempt: Int64, _ db: Database) throws {
    let before = try String.fetchAll(
      db, sql: "SELECT DISTINCT exercise FROM answer WHERE attemptID = ?", arguments: [attempt])
    for exercise in before where !exercises.contains(exercise) {
      try Gradebook.answer(
        Answer(
          attemptID: attempt, exercise: exercise, batchID: batch.id ?? 0, fileID: nil,
          resultID: nil), db)
    }
  }

  /// The answers for which a key's result now holds.
  func answers(for key: ResultKey, result: Int64?) -> [Answer] {
    (places[key] ?? []).map { answerRow($0, key, result) }
  }
}
