import GRDB

/// Which result holds for one exercise of an attempt since a batch.
///
/// Answers are only ever added: the newest one of an attempt and exercise holds, and the older
/// ones tell what held before.
package struct Answer: Codable, Equatable, Sendable, FetchableRecord, MutablePersistableRecord {
  package static let databaseTableName = "answer"

  package var id: Int64?
  package var attemptID: Int64
  package var exercise: String
  package var batchID: Int64
  /// The file that answers; nil where none does any more.
  package var fileID: Int64?
  /// Nil until it is graded.
  package var resultID: Int64?

  package init(
    attemptID: Int64, exercise: String, batchID: Int64, fileID: Int64?, resultID: Int64?
  ) {
    self.attemptID = attemptID
    self.exercise = exercise
    self.batchID = batchID
    self.fileID = fileID
    self.resultID = resultID
  }

  package mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }
}
