import Foundation
import GRDB
import Grading

/// Brings the gradebooks of the parts of a class together.
///
/// A part may have been graded twice, in whole or by half, and may be merged twice: equal keys have
/// equal verdicts, so nothing changes. Where they are not equal, that is told, and the first stays.
package struct Merge {
  /// What a merge came to.
  package struct Summary: Sendable, Equatable {
    package var results = 0
    package var repeated = 0
    /// Verdicts of one text that differ between two parts.
    package var unequal: [String] = []
    /// How many answers have no verdict, by the part to which they belong.
    package var missing: [String: Int] = [:]
  }

  private let target: Gradebook
  private var summary = Summary()
  private var parts: Int?

  package init(into target: Gradebook) { self.target = target }

  /// Takes parts over, in one transaction each.
  package mutating func take(_ parts: [Gradebook]) throws(GradebookError) -> Summary {
    try checkSeeds(parts)
    for part in parts { try take(part) }
    try findMissing()
    return summary
  }

  private func checkSeeds(_ parts: [Gradebook]) throws(GradebookError) {
    var seeds: [(path: String, seed: UInt64)] = []
    for part in [target] + parts {
      if let seed = try part.batches().last?.seed { seeds.append((part.path, seed)) }
    }
    guard let first = seeds.first, let other = seeds.first(where: { $0.seed != first.seed }) else {
      return
    }
    throw .differentSeeds(
      first: "\(first.path) (\(first.seed))", second: "\(other.path) (\(other.seed))")
  }

  private mutating func take(_ part: Gradebook) throws(GradebookError) {
    let content = try PartContent(part)
    if let shard = content.batch?.shard.flatMap(Shard.init) { parts = shard.count }
    guard let theirs = content.batch else { return }
    var summary = summary
    try target.write { db in
      let batch = try Self.batch(like: theirs, db)
      for result in content.results { try Self.add(result, to: &summary, db) }
      for handed in content.handedIn {
        let attempt = try Gradebook.register(handed.submission, db)
        let files = Dictionary(
          try HandedFile.filter(Column("attemptID") == attempt.id).fetchAll(db)
            .map { ($0.path, $0.id) }, uniquingKeysWith: { first, _ in first })
        for (exercise, answer) in handed.answers {
          let result = try answer.key.flatMap { try Gradebook.result($0, db)?.id }
          let row = Answer(
            attemptID: attempt.id ?? 0, exercise: exercise, batchID: batch,
            fileID: files[answer.file] ?? nil, resultID: result)
          try result == nil ? Gradebook.expect(row, db) : Gradebook.answer(row, db)
        }
      }
      for (student, override) in content.overrides {
        try Self.add(override, of: student, batch: batch, db)
      }
    }
    self.summary = summary
  }

  /// The target's batch under the same terms, whether it has ended or not.
  private static func batch(like theirs: Batch, _ db: Database) throws -> Int64 {
    var batch = Batch(
      startedAt: theirs.startedAt, seed: theirs.seed, version: theirs.version,
      isolation: theirs.isolation)
    if let last = try Batch.order(Column("id").desc).fetchOne(db), last.isResumed(by: batch) {
      return last.id ?? 0
    }
    try batch.insert(db)
    return batch.id ?? 0
  }

  private static func add(
    _ result: GradedResult, to summary: inout Summary, _ db: Database
  ) throws {
    let verdict = try result.verdict(file: "", student: nil)
    let isError = verdict.status == .graderError
    if let known = try Gradebook.result(result.key, db), !known.isError {
      summary.repeated += 1
      if !isError, try !known.verdict(file: "", student: nil).says(verdict) {
        summary.unequal.append(
          "\(result.exercise), file \(result.sha256.prefix(12)): \(known.status) and "
            + result.status)
      }
      return
    }
    // A verdict's own text leaves the fingerprint out, and `cluster` lives on it.
    var whole = verdict
    whole.fingerprint = result.fingerprint
    _ = try Gradebook.record(
      whole, key: result.key, tries: result.tries, isReplacing: true, db)
    summary.results += 1
  }

  private static func add(
    _ override: ScoreOverride, of student: String, batch: Int64, _ db: Database
  ) throws {
    let id = try Gradebook.register(student: student, db)
    let known = try ScoreOverride.filter(Column("studentID") == id).fetchAll(db)
    guard !known.contains(where: { $0.isSame(as: override) }) else { return }
    var row = override
    (row.id, row.studentID, row.batchID) = (nil, id, batch)
    try row.insert(db)
  }

  private mutating func findMissing() throws(GradebookError) {
    let rows = try target.read { db in
      try Row.fetchAll(db, sql: Gradebook.unanswered)
    }
    for row in rows {
      let key = ResultKey(
        sha256: row["sha256"] ?? "", exercise: row["exercise"], content: "", seed: 0)
      let place = (0..<(parts ?? 1)).first {
        Shard("\($0)/\(parts ?? 1)")?.contains(key) ?? false
      }
      summary.missing["\(place ?? 0)/\(parts ?? 1)", default: 0] += 1
    }
    guard summary.missing.isEmpty else { return }
    if let id = try target.batches().last?.id { try target.endBatch(id) }
  }
}

extension GradedResult {
  fileprivate var isError: Bool { status == Verdict.Status.graderError.rawValue }
}

extension Verdict {
  /// Whether two verdicts say the same, leaving out what was printed and how long it took.
  fileprivate func says(_ other: Verdict) -> Bool {
    var (mine, its) = (self, other)
    (mine.output, its.output) = ("", "")
    (mine.seconds, its.seconds) = (Seconds(build: 0, run: 0), Seconds(build: 0, run: 0))
    return mine == its
  }
}
