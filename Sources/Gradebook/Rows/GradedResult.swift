import Foundation
import GRDB
import Grading

/// A verdict as it is kept: one row for each key.
package struct GradedResult: Codable, Equatable, Sendable, FetchableRecord,
  MutablePersistableRecord
{
  package static let databaseTableName = "result"

  package var id: Int64?
  package var sha256: String
  package var exercise: String
  package var content: String
  package var seed: String
  package var status: String
  /// Nil after a grader-error, which is never scored.
  package var score: Double?
  package var maxScore: Double
  /// The verdict as JSON, without the file's name, the student and the seconds, so that equal
  /// verdicts are equal texts.
  package var verdict: String
  package var buildSeconds: Double
  package var runSeconds: Double
  /// How often it was graded until it stood: above 1 only after grader-errors.
  package var tries: Int
  package var gradedAt: String
  /// What the answer says to the probes, as JSON; kept for what did not pass.
  package var fingerprint: String?
  /// Over all the row says, so that a damaged file is noticed.
  package var checksum: String

  package var key: ResultKey {
    ResultKey(
      sha256: sha256, exercise: exercise, content: content, seed: UInt64(seed) ?? 0)
  }

  package init(_ verdict: Verdict, key: ResultKey, tries: Int, gradedAt: String) throws {
    (sha256, exercise, content, seed) = (key.sha256, key.exercise, key.content, key.seed)
    status = verdict.status.rawValue
    score = verdict.status == .graderError ? nil : verdict.score
    maxScore = verdict.maxScore
    (buildSeconds, runSeconds) = (verdict.seconds.build, verdict.seconds.run)
    self.tries = tries
    self.gradedAt = gradedAt
    fingerprint = verdict.fingerprint
    var bare = verdict
    (bare.file, bare.student) = ("", nil)
    bare.seconds = Verdict.Seconds(build: 0, run: 0)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    self.verdict = String(decoding: try encoder.encode(bare), as: UTF8.self)
    checksum = ""
    checksum = computedChecksum
  }

  package mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }

  /// The verdict, with the file and the student it is shown for.
  package func verdict(file: String, student: String?) throws(GradebookError) -> Verdict {
    guard checksum == computedChecksum,
      var verdict = try? JSONDecoder().decode(Verdict.self, from: Data(self.verdict.utf8))
    else { throw .damagedRow(exercise: exercise, sha256: sha256) }
    (verdict.file, verdict.student) = (file, student)
    verdict.seconds = Verdict.Seconds(build: buildSeconds, run: runSeconds)
    return verdict
  }

  private var computedChecksum: String {
    ContentHash(of: [
      sha256, exercise, content, seed, status, score.map { "\($0)" } ?? "", "\(maxScore)", verdict,
    ]).short
  }
}
