import CSQLite
import Foundation

/// An open SQLite database, with no more of SQLite than a workspace needs.
///
/// GRDB, which keeps gradebooks, would make every `unroll` start later and every new clone build
/// longer. SQLite's own mutex is on, so that a thread may open what another goes on with.
final class SQLiteDatabase: @unchecked Sendable {
  /// Why SQLite refused.
  struct Failure: Error, Equatable {
    let code: Int32
    let reason: String

    /// Whether the file is no database, or a broken one.
    var isDamage: Bool { code == SQLITE_CORRUPT || code == SQLITE_NOTADB }
    /// Whether another program has the file.
    var isLock: Bool { code == SQLITE_BUSY || code == SQLITE_LOCKED }

    static func damage(_ reason: String) -> Failure {
      Failure(code: SQLITE_NOTADB, reason: reason)
    }
  }

  private let handle: OpaquePointer
  private let path: String

  /// Opens a file; one that is missing is made at the first write.
  init(path: String) throws(Failure) {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX
    let code = sqlite3_open_v2(path, &opened, flags, nil)
    guard code == SQLITE_OK, let opened else {
      let reason = String(cString: sqlite3_errstr(code))
      sqlite3_close_v2(opened)
      throw Failure(code: code & 0xFF, reason: reason)
    }
    handle = opened
    self.path = path
    sqlite3_busy_timeout(handle, 5_000)
    _ = unroll_keep_log_on_close(handle)
  }

  /// The bytes of log with which a database is opened without delay.
  private static let logLimit = 256 << 10

  deinit {
    var facts = stat()
    if stat(path + "-wal", &facts) == 0, facts.st_size > Self.logLimit {
      // Whoever reads just now is not waited for: the next one to close does it.
      sqlite3_busy_timeout(handle, 0)
      sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
    }
    sqlite3_close_v2(handle)
  }

  /// Runs a statement to its end.
  func run(_ statement: String, _ values: SQLiteValue...) throws(Failure) {
    try rows(statement, values) { _ in }
  }

  /// The first number that a statement answers.
  func number(_ statement: String) throws(Failure) -> Int {
    try rows(statement, []) { $0.number(0) }.first.flatMap { $0 } ?? 0
  }

  /// What is read from each row that a statement answers.
  @discardableResult
  func rows<Value>(_ statement: String, _ values: [SQLiteValue], _ read: (SQLiteRow) -> Value)
    throws(Failure) -> [Value]
  {
    var prepared: OpaquePointer?
    try check(sqlite3_prepare_v2(handle, statement, -1, &prepared, nil))
    defer { sqlite3_finalize(prepared) }
    for (index, value) in values.enumerated() {
      try check(value.bind(to: prepared, at: Int32(index + 1)))
    }
    var result: [Value] = []
    while true {
      let code = sqlite3_step(prepared)
      if code == SQLITE_DONE { return result }
      guard code == SQLITE_ROW else { throw failure(code) }
      result.append(read(SQLiteRow(statement: prepared)))
    }
  }

  /// Writes all of it or nothing.
  func transaction(_ body: () throws(Failure) -> Void) throws(Failure) {
    try run("BEGIN IMMEDIATE")
    do throws(Failure) {
      try body()
      try run("COMMIT")
    } catch {
      try? run("ROLLBACK")
      throw error
    }
  }

  private func check(_ code: Int32) throws(Failure) {
    if code != SQLITE_OK { throw failure(code) }
  }

  private func failure(_ code: Int32) -> Failure {
    Failure(code: code & 0xFF, reason: String(cString: sqlite3_errmsg(handle)))
  }
}

/// A value on its way into a statement.
enum SQLiteValue {
  case null
  case number(Int)
  case real(Double)
  case text(String)
  case bytes([UInt8])

  /// A text, or null where there is none.
  static func text(orNull text: String?) -> SQLiteValue { text.map(SQLiteValue.text) ?? .null }

  /// SQLite takes a copy of what it is told is gone at once: its SQLITE_TRANSIENT.
  private static var copied: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  fileprivate func bind(to statement: OpaquePointer?, at index: Int32) -> Int32 {
    switch self {
    case .null: sqlite3_bind_null(statement, index)
    case .number(let number): sqlite3_bind_int64(statement, index, Int64(number))
    case .real(let number): sqlite3_bind_double(statement, index, number)
    case .text(let text): sqlite3_bind_text(statement, index, text, -1, Self.copied)
    case .bytes(let bytes):
      sqlite3_bind_blob64(statement, index, bytes, UInt64(bytes.count), Self.copied)
    }
  }
}

/// The row at which a statement stands; nil is what is null.
struct SQLiteRow {
  fileprivate let statement: OpaquePointer?

  func number(_ column: Int32) -> Int? {
    isNull(column) ? nil : Int(sqlite3_column_int64(statement, column))
  }

  func real(_ column: Int32) -> Double? {
    isNull(column) ? nil : sqlite3_column_double(statement, column)
  }

  func text(_ column: Int32) -> String? {
    sqlite3_column_text(statement, column).map { String(cString: $0) }
  }

  func bytes(_ column: Int32) -> [UInt8]? {
    guard !isNull(column) else { return nil }
    let count = Int(sqlite3_column_bytes(statement, column))
    let start = sqlite3_column_blob(statement, column)
    return Array(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
  }

  private func isNull(_ column: Int32) -> Bool {
    sqlite3_column_type(statement, column) == SQLITE_NULL
  }
}
