import GRDB

/// A score that a person set, with the reason; never changed or removed, only followed by another.
package struct ScoreOverride: Codable, Equatable, Sendable, FetchableRecord,
  MutablePersistableRecord
{
  package static let databaseTableName = "override"

  package var id: Int64?
  package var studentID: Int64
  package var exercise: String
  /// From 0 to 1; nil takes an earlier override back.
  package var score: Double?
  package var reason: String
  /// The account that set it.
  package var author: String
  package var setAt: String
  /// The last batch that had begun by then; nil in rows that are older than this column.
  package var batchID: Int64?

  package init(
    studentID: Int64, exercise: String, score: Double?, reason: String, author: String,
    setAt: String, batchID: Int64? = nil
  ) {
    self.studentID = studentID
    self.exercise = exercise
    self.score = score
    self.reason = reason
    self.author = author
    self.setAt = setAt
    self.batchID = batchID
  }

  package mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }

  /// Whether it is another's act, kept in another gradebook under other numbers.
  func isSame(as other: ScoreOverride?) -> Bool {
    guard let other else { return false }
    return exercise == other.exercise && score == other.score && reason == other.reason
      && author == other.author && setAt == other.setAt
  }
}
