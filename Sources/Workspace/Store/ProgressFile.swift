import Foundation

/// Where a workspace's progress lies, and what is done when it cannot be used there.
///
/// What is broken, or a later version's, is moved aside under a dated name; what the disk does not
/// let be written is read from a copy.
struct ProgressFile: Sendable {
  let workspace: Workspace

  /// What was found, open or not.
  struct Found: Sendable {
    /// The file to write to; nil where it is not there yet, or cannot be written.
    var database: SQLiteDatabase?
    /// The file to read from.
    var reading: SQLiteDatabase?
    var events: [ProgressEvent] = []
    /// What the learner should be told.
    var notice: String?
  }

  private var path: String { workspace.progressFile }
  private var lines: EventLines { EventLines(path: workspace.attemptLines) }

  /// Reads what is there; makes nothing where nothing is.
  func read() throws(WorkspaceError) -> Found {
    guard FileManager.default.fileExists(atPath: path) || lines.isThere else { return Found() }
    do {
      return try readDatabase()
    } catch let failure as SQLiteDatabase.Failure where failure.isLock {
      throw .unreadable(path: path, reason: "another program keeps it locked")
    } catch let failure as SQLiteDatabase.Failure where !failure.isDamage {
      return try readCopy(failure.reason)
    } catch {
      return try setAside()
    }
  }

  /// Opens the file to write to it, and makes it where it is not there.
  func open() throws(WorkspaceError) -> SQLiteDatabase {
    do {
      return try opened()
    } catch {
      throw .unwritable(path: path, reason: Self.reason(error))
    }
  }

  private func opened() throws -> SQLiteDatabase {
    let database = try SQLiteDatabase(path: path)
    try ProgressSchema.prepare(database, importing: lines)
    return database
  }

  private func readDatabase() throws -> Found {
    let database = try opened()
    return Found(database: database, reading: database, events: try database.events())
  }

  // MARK: What cannot be used

  /// Moves a file aside that is broken or a later version's, and begins anew.
  private func setAside() throws(WorkspaceError) -> Found {
    // Two processes that find the same must not move each other's new file away.
    let lock = Foundation.open(path + "-lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
    defer { close(lock) }
    flock(lock, LOCK_EX)
    let trouble: any Error
    do {
      return try readDatabase()
    } catch {
      trouble = error
    }
    let word = trouble is ProgressSchema.Newer ? "newer" : "broken"
    let place = workspace.freePath("\(path).\(word)-\(Workspace.stamp)")
    // The log goes first: beside another file it would be taken for that one's.
    for part in ["-wal", "-shm", "-journal", ""]
    where FileManager.default.fileExists(atPath: path + part) {
      guard rename(path + part, place + part) == 0 else {
        let reason = String(cString: strerror(errno))
        return Found(
          notice: ProgressWords.left(path, Self.reason(trouble), because: reason))
      }
    }
    do {
      var found = lines.isThere ? try readDatabase() : Found()
      found.notice = ProgressWords.setAside(path, Self.reason(trouble), to: place)
      return found
    } catch {
      throw .unreadable(path: path, reason: Self.reason(error))
    }
  }

  /// Reads where nothing can be written: SQLite itself writes beside the file even to read it.
  private func readCopy(_ reason: String) throws(WorkspaceError) -> Found {
    let notice = ProgressWords.onlyRead(path, reason)
    guard FileManager.default.fileExists(atPath: path) else {
      return Found(events: lines.events, notice: notice)
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "unroll-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      let files = FileManager.default
      try files.createDirectory(atPath: folder, withIntermediateDirectories: false)
      for part in ["", "-wal"] where FileStamp(path: path + part) != nil {
        try files.copyItem(atPath: path + part, toPath: "\(folder)/copy\(part)")
      }
      let copy = try SQLiteDatabase(path: folder + "/copy")
      try ProgressSchema.prepare(copy, importing: lines)
      // What is open can be read after its folder is gone.
      return Found(reading: copy, events: try copy.events(), notice: notice)
    } catch {
      throw .unreadable(path: path, reason: Self.reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case let failure as SQLiteDatabase.Failure: failure.reason
    case is ProgressSchema.Newer: ProgressWords.newer
    default: error.localizedDescription
    }
  }
}
