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
    let isOld = isThere ? try Self.inspect(path) : false
    if use == .reading && !isOld {
      lock = nil
      database = try Self.guarding(path) { try Self.open(path, isReadOnly: true) }
      return
    }
    lock = try GradebookLock(gradebook: path)
    database = try Self.guarding(path) {
      let database = try Self.open(path, isReadOnly: false)
      try GradebookSchema.migrator.migrate(database)
      return database
    }
  }

  /// Closes the file; what the log holds goes into it, so that it can be copied by itself.
  package func close() throws(GradebookError) {
    try Self.guarding(path) { try database.close() }
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
  private static func open(_ path: String, isReadOnly: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.journalMode = isReadOnly ? .default : .wal
    configuration.busyMode = .timeout(5)
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Looks at a file without changing a byte of it, and tells whether older tables are in it.
  private static func inspect(_ path: String) throws(GradebookError) -> Bool {
    var facts = stat()
    // SQLite takes an empty file for a database without tables, as which it was made.
    if stat(path, &facts) == 0, facts.st_size == 0 { return true }
    return try guarding(path) {
      let database = try open(path, isReadOnly: true)
      defer { try? database.close() }
      return try database.read { db in
        let mark = try Int.fetchOne(db, sql: "PRAGMA application_id")
        guard mark == GradebookSchema.applicationID else {
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
      case .SQLITE_FULL: throw .full(path: path)
      default: throw .unusable(path: path, reason: error.message ?? "\(error)")
      }
    } catch {
      throw .unusable(path: path, reason: "\(error)")
    }
  }
}
