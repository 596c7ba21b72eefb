import GRDB

/// One run over a class under one seed.
///
/// A run that was stopped is taken up again under its own number.
package struct Batch: Codable, Equatable, Sendable, FetchableRecord, MutablePersistableRecord {
  package static let databaseTableName = "batch"

  package var id: Int64?
  package var startedAt: String
  /// Nil as long as something is left to grade.
  package var endedAt: String?
  /// The seed in decimal digits: SQLite's own integers have a sign.
  private var seedText: String
  /// The version of the program.
  package var version: String
  package var isolation: String
  /// Such as `2/4`, where the batch is a part of a class; nil for a whole one.
  package var shard: String?

  package var seed: UInt64 { UInt64(seedText) ?? 0 }

  package init(
    startedAt: String, seed: UInt64, version: String, isolation: String, shard: String? = nil
  ) {
    self.startedAt = startedAt
    seedText = "\(seed)"
    self.version = version
    self.isolation = isolation
    self.shard = shard
  }

  private enum CodingKeys: String, CodingKey {
    case id, startedAt, endedAt
    case seedText = "seed"
    case version, isolation, shard
  }

  package mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }
}
