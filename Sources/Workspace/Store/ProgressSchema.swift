/// The tables in which a workspace's progress is kept.
///
/// A step that was published is never changed; what is new comes as a further version.
enum ProgressSchema {
  /// The version of these tables.
  static let version = 1
  /// Marks the file as progress of a workspace; the letters "UNRP".
  private static let applicationID = 0x554E_5250

  /// The file is a later version's.
  struct Newer: Error {}

  /// Makes the tables where there are none, with what was kept in lines before.
  static func prepare(_ database: SQLiteDatabase, importing lines: EventLines) throws {
    // What was written stays when this process ends, however it ends. Only a power cut can take
    // the last attempts, and the answers themselves are files.
    try database.run("PRAGMA synchronous = NORMAL")
    guard try isEmpty(database) else { return }
    // Readers never wait then, nor writers for the disk. Where the disk cannot do it, or somebody
    // reads just now, SQLite's older way works as well.
    try? database.run("PRAGMA journal_mode = WAL")
    try database.transaction { () throws(SQLiteDatabase.Failure) in
      // Another process may have been first.
      guard try database.number("PRAGMA user_version") == 0 else { return }
      for statement in tables { try database.run(statement) }
      for event in lines.events { try database.insert(event) }
      try database.run("PRAGMA application_id = \(applicationID)")
      try database.run("PRAGMA user_version = \(version)")
    }
  }

  private static func isEmpty(_ database: SQLiteDatabase) throws -> Bool {
    let found = try database.number("PRAGMA user_version")
    let mark = try database.number("PRAGMA application_id")
    if found == 0, try database.number("SELECT count(*) FROM sqlite_master") == 0 { return true }
    guard mark == applicationID else {
      throw SQLiteDatabase.Failure.damage("it is another program's")
    }
    guard found <= version else { throw Newer() }
    return false
  }

  private static let tables = [
    // Every text that was judged, once, by the hash of its bytes.
    "CREATE TABLE text (sha256 TEXT NOT NULL PRIMARY KEY, content BLOB NOT NULL)",
    // The order is that of the numbers, for clocks go back. Names in `open` and pairs of idea and
    // output in `ideas` stand one on a line.
    """
    CREATE TABLE event (
      id INTEGER PRIMARY KEY, kind TEXT NOT NULL, exercise TEXT NOT NULL, time TEXT NOT NULL,
      status TEXT, score REAL, sha256 TEXT, edition TEXT, seed TEXT, open TEXT, ideas TEXT,
      output TEXT, rung INTEGER)
    """,
  ]
}
