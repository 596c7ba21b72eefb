import CSQLite
import Testing

/// SQLite as any other program uses it.
enum OtherProgram {
  /// Runs a statement on a file.
  static func run(_ statement: String, on path: String) throws {
    var database: OpaquePointer?
    try #require(sqlite3_open(path, &database) == SQLITE_OK)
    defer { sqlite3_close(database) }
    try #require(sqlite3_exec(database, statement, nil, nil, nil) == SQLITE_OK)
  }

  /// The number that a statement answers.
  static func number(_ statement: String, of path: String) throws -> Int {
    var database: OpaquePointer?
    try #require(sqlite3_open(path, &database) == SQLITE_OK)
    defer { sqlite3_close(database) }
    var prepared: OpaquePointer?
    try #require(sqlite3_prepare_v2(database, statement, -1, &prepared, nil) == SQLITE_OK)
    defer { sqlite3_finalize(prepared) }
    try #require(sqlite3_step(prepared) == SQLITE_ROW)
    return Int(sqlite3_column_int64(prepared, 0))
  }
}
