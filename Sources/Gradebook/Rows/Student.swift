import GRDB

/// A student of the class, known by one name: that of the folder that was handed in.
///
/// What else is known of people (a display name, an address) belongs to the roster.
package struct Student: Codable, Equatable, Sendable, FetchableRecord, MutablePersistableRecord {
  package static let databaseTableName = "student"

  package var id: Int64?
  package var name: String

  package init(name: String) { self.name = name }

  package mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }
}
