import GRDB

/// One file of an attempt, whatever became of it: every input is in some row.
package struct HandedFile: Codable, Equatable, Sendable, FetchableRecord,
  MutablePersistableRecord
{
  package static let databaseTableName = "file"

  package var id: Int64?
  package var attemptID: Int64
  /// The path below the submission.
  package var path: String
  /// The name under which the learning system handed it out, where it was renamed since.
  package var originalName: String?
  /// The hash of its bytes; nil where they could not be read.
  package var sha256: String?
  /// Why it was not graded, or not in full; nil where there is nothing to tell.
  package var note: String?

  package init(
    attemptID: Int64, path: String, originalName: String? = nil, sha256: String?,
    note: String? = nil
  ) {
    self.attemptID = attemptID
    self.path = path
    self.originalName = originalName
    self.sha256 = sha256
    self.note = note
  }

  package mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }
}
