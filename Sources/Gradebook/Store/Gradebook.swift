import Foundation
import GRDB

/// The file in which the verdicts of a class are kept.
///
/// An SQLite database with a write-ahead log: what was written stays, whenever this process ends,
/// and a report can be read while a class is graded. Only one process at a time writes.
package final class Gradebook: Sendable {
  /// What a gradebook is opened for.
  package enum Use: Sendable {
    case reading
    /// Makes the file where there is none.
    case grading
    /// Changes a gradebook that exists.
    case changing
  }

  package let path: String
  let database: DatabaseQueue
  /// Held until the database is closed.
  private let lock: GradebookLock?

  /// Opens a gradebook; a file that is no gradebook, or is damaged, is left as it is.
  package init(path: String, for use: Use) throws(GradebookError) {
    self.path = path
    let isThere = FileManager.default.fileExists(atPath: path)
    guard isThere || use == .grading else { throw .missing(path: path) }
    try Self.checkPlace(path)
    if use == .reading, try !Self.inspect(path) {
      lock = nil
      database = try Self.guarding(path) { try Self.open(path, .reading) }
      return
    }
    let lock = try GradebookLock(gradebook: path)
    do throws(GradebookError) {
      if isThere { _ = try Self.inspect(path) }
      database = try Self.guarding(path) {
        let database = try Self.open(path, .grading)
        try GradebookSchema.migrator.migrate(database)
        return database
      }
    } catch {
      lock.release()
      throw error
    }
    self.lock = lock
  }

  /// Closes the file; what the log holds goes into it, so that it can be copied by itself.
  package func close() throws(GradebookError) {
    try Self.guarding(path) {
      // Without its log the file is whole by itself, and readers leave nothing beside it; where
      // one is reading just now, the log stays.
      if lock != nil {
        try? database.writeWithoutTransaction {
          try $0.execute(sql: "PRAGMA journal_mode = DELETE")
        }
      }
      try database.close()
    }
    lock?.release()
  }

  /// Reads in one consistent state.
  package func read<Value>(_ body: (Database) throws -> Value) throws(GradebookError) -> Value {
    try Self.guarding(path) { try database.read(body) }
  }

  /// Writes all of it or nothing.
  package func write<Value>(_ body: (Database) throws -> Value) throws(GradebookError) -> Value {
    try Self.guarding(path) { try database.write(body) }
  }

  /// The time as it is written into rows.
  package static var now: String { Date.now.formatted(.iso8601) }
}

extension Gradebook {
  /// Refuses places where no gradebook can be, which SQLite would tell as a failing disk.
  private static func checkPlace(_ path: String) throws(GradebookError) {
    let files = FileManager.default
    if files.fileExists(atPath: path + "/.") { throw .isFolder(path: path) }
    let folder = URL(filePath: path).deletingLastPathComponent().path
    guard files.fileExists(atPath: folder + "/.") else { throw .noFolder(path: path) }
  }

  private static func open(_ path: String, _ use: Use) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = use == .reading
    configuration.journalMode = use == .grading ? .wal : .default
    configuration.busyMode = .timeout(5)
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Looks at a file without changing it, and tells whether older tables are in it.
  private static func inspect(_ path: String) throws(GradebookError) -> Bool {
    var facts = stat()
    // SQLite takes an empty file for a database without tables, as which it was made.
    if stat(path, &facts) == 0, facts.st_size == 0 { return true }
    do {
      return try inspect(path, .reading)
    } catch DatabaseError.SQLITE_READONLY, DatabaseError.SQLITE_CANTOPEN {
      // A process that was killed left half a transaction, which SQLite has to take back first.
      return try guarding(path) { try inspect(path, .changing) }
    } catch {
      return try guarding(path) { throw error }
    }
  }

  private static func inspect(_ path: String, _ use: Use) throws -> Bool {
    let database = try open(path, use)
    defer { try? database.close() }
    return try database.read { db in
      let mark = try Int.fetchOne(db, sql: "PRAGMA application_id")
      guard try mark == GradebookSchema.applicationID || isUnwritten(db, mark: mark) else {
        throw GradebookError.notAGradebook(path: path)
      }
      if try GradebookSchema.migrator.hasBeenSuperseded(db) {
        throw GradebookError.newer(path: path)
      }
      let answer = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "no answer"
      guard answer == "ok" else {
        throw GradebookError.damaged(path: path, reason: answer)
      }
      return try !GradebookSchema.migrator.hasCompletedMigrations(db)
    }
  }

  /// Whether nothing is in the file yet: a grader was killed while it made the tables.
  private static func isUnwritten(_ db: Database, mark: Int?) throws -> Bool {
    let tables = try String.fetchAll(
      db, sql: "SELECT name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'")
    return mark == 0 && (tables.isEmpty || tables == ["grdb_migrations"])
  }

  /// Tells SQLite's errors in words that say what to do.
  static func guarding<Value>(
    _ path: String, _ body: () throws -> Value
  ) throws(GradebookError) -> Value {
    do {
      return try body()
    } catch let error as GradebookError {
      throw error
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_NOTADB: throw .notAGradebook(path: path)
      case .SQLITE_CORRUPT: throw .damaged(path: path, reason: error.message ?? "\(error)")
      case .SQLITE_BUSY, .SQLITE_LOCKED: throw .busy(path: path)
      case .SQLITE_FULL, .SQLITE_IOERR: throw .full(path: path)
      case .SQLITE_READONLY, .SQLITE_CANTOPEN: throw .readOnly(path: path)
      default: throw .unusable(path: path, reason: error.message ?? "\(error)")
      }
    } catch {
      throw .unusable(path: path, reason: "\(error)")
    }
  }
}
