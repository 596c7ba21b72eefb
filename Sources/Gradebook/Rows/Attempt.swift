import GRDB

/// What a student handed in at one time: the same files again are the same attempt.
package struct Attempt: Codable, Equatable, Sendable, FetchableRecord, MutablePersistableRecord {
  package static let databaseTableName = "attempt"

  package var id: Int64?
  package var studentID: Int64
  /// Counted from 1 for each student, in the order in which the gradebook saw them.
  package var number: Int
  /// The hash of all files with their paths.
  package var sha256: String
  /// The folder or file that was graded, as it was named.
  package var source: String
  /// When it was handed in, in ISO 8601, as the learning system or git tells it; never read from a
  /// file's own time, so nil where nobody told.
  package var submittedAt: String?
  /// What the learning system told besides, as JSON.
  package var origin: Origin?

  package init(
    studentID: Int64, number: Int, sha256: String, source: String, submittedAt: String? = nil,
    origin: Origin? = nil
  ) {
    self.studentID = studentID
    self.number = number
    self.sha256 = sha256
    self.source = source
    self.submittedAt = submittedAt
    self.origin = origin
  }

  package mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }
}
