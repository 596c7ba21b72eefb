import GRDB

/// The tables of a gradebook and the steps that lead from older files to them.
///
/// A step that was published is never changed; what is new comes as a further step.
enum GradebookSchema {
  /// Marks the file as a gradebook; the letters "UNRL".
  static let applicationID = 0x554E_524C

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { try first($0) }
    migrator.registerMigration("2") { try second($0) }
    migrator.registerMigration("3") { db in
      try db.alter(table: "override") { $0.add(column: "batchID", .integer) }
    }
    return migrator
  }

  private static func first(_ db: Database) throws {
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    try db.create(table: "student") { table in
      table.autoIncrementedPrimaryKey("id")
      table.column("name", .text).notNull().unique()
    }
    try db.create(table: "attempt") { table in
      table.autoIncrementedPrimaryKey("id")
      table.column("studentID", .integer).notNull().references("student")
      table.column("number", .integer).notNull()
      table.column("sha256", .text).notNull()
      table.column("source", .text).notNull()
      table.column("submittedAt", .text)
      table.uniqueKey(["studentID", "sha256"])
      table.uniqueKey(["studentID", "number"])
    }
    try db.create(table: "file") { table in
      table.autoIncrementedPrimaryKey("id")
      table.column("attemptID", .integer).notNull().references("attempt")
      table.column("path", .text).notNull()
      table.column("originalName", .text)
      table.column("sha256", .text)
      table.column("note", .text)
      table.uniqueKey(["attemptID", "path"])
    }
    try db.create(table: "batch") { table in
      table.autoIncrementedPrimaryKey("id")
      table.column("startedAt", .text).notNull()
      table.column("endedAt", .text)
      table.column("seed", .text).notNull()
      table.column("version", .text).notNull()
      table.column("isolation", .text).notNull()
      table.column("shard", .text)
    }
    try results(db)
  }

  /// What reports need: where a submission came from, and what an answer says to the probes.
  private static func second(_ db: Database) throws {
    try db.alter(table: "attempt") { $0.add(column: "origin", .text) }
    try db.alter(table: "result") { $0.add(column: "fingerprint", .text) }
  }

  private static func results(_ db: Database) throws {
    try db.create(table: "result") { table in
      table.autoIncrementedPrimaryKey("id")
      for name in ["sha256", "exercise", "content", "seed", "status"] {
        table.column(name, .text).notNull()
      }
      table.column("score", .double)
      table.column("maxScore", .double).notNull()
      table.column("verdict", .text).notNull()
      table.column("buildSeconds", .double).notNull()
      table.column("runSeconds", .double).notNull()
      table.column("tries", .integer).notNull()
      table.column("gradedAt", .text).notNull()
      table.column("checksum", .text).notNull()
      table.uniqueKey(["sha256", "exercise", "content", "seed"])
    }
    try db.create(table: "answer") { table in
      table.autoIncrementedPrimaryKey("id")
      table.column("attemptID", .integer).notNull().references("attempt")
      table.column("exercise", .text).notNull()
      table.column("batchID", .integer).notNull().references("batch")
      table.column("fileID", .integer).references("file")
      table.column("resultID", .integer).references("result")
    }
    try db.create(
      index: "answerByAttempt", on: "answer", columns: ["attemptID", "exercise", "id"])
    try db.create(table: "override") { table in
      table.autoIncrementedPrimaryKey("id")
      table.column("studentID", .integer).notNull().references("student")
      table.column("exercise", .text).notNull()
      table.column("score", .double)
      table.column("reason", .text).notNull()
      table.column("author", .text).notNull()
      table.column("setAt", .text).notNull()
    }
  }
}
