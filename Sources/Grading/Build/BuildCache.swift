import Foundation

/// Built modules and programs, each in a folder named by the hash of all that went into it.
///
/// A folder is made aside and renamed, so that another process sees it whole or not at all. The
/// compiler's own module cache cannot be moved and is made in place.
package struct BuildCache: Sendable {
  let folder: String

  /// The most programs kept before the oldest are removed.
  private static let programLimit = 1_000
  /// The seconds after which a private folder of an ended process is removed.
  private static let abandonedAfter = 3_600

  /// Opens the cache: `$XDG_CACHE_HOME/unroll`, `~/.cache/unroll`, else a private one in /tmp.
  package init() throws(GradingError) {
    let environment = ProcessInfo.processInfo.environment
    var problems = ""
    for candidate in Self.candidates(environment) {
      do throws(GradingError) {
        try self.init(folder: candidate)
        return
      } catch {
        problems = error.description
      }
    }
    throw .noCache(path: Self.candidates(environment)[0], reason: problems)
  }

  /// Opens the cache in a folder.
  package init(folder: String) throws(GradingError) {
    self.folder = folder + "/v1"
    do {
      try FileManager.default.createDirectory(
        atPath: self.folder + "/modules", withIntermediateDirectories: true)
    } catch {
      throw .noCache(path: folder, reason: "it cannot be made")
    }
    var facts = stat()
    guard lstat(folder, &facts) == 0, facts.st_uid == geteuid() else {
      throw .noCache(path: folder, reason: "it belongs to another user")
    }
    guard access(self.folder, W_OK) == 0 else {
      throw .noCache(path: folder, reason: "it cannot be written")
    }
  }

  private static func candidates(_ environment: [String: String]) -> [String] {
    var result: [String] = []
    if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") {
      result.append(cache + "/unroll")
    }
    if let home = environment["HOME"], home.hasPrefix("/") {
      result.append(home + "/.cache/unroll")
    }
    return result + ["/tmp/unroll-\(geteuid())"]
  }

  /// The compiler's own cache of system modules.
  var moduleCache: String { folder + "/modules" }

  /// Returns the folder of a product, making it with `build` in a fresh folder if it is missing.
  func product<Failure: Error>(
    _ kind: String, key: ContentHash, build: (_ folder: String) throws(Failure) -> Void
  ) throws -> String {
    let path = "\(folder)/\(kind)-\(key)"
    if access(path, F_OK) == 0 {
      openToBoxes(path)
      // What is in use stays young, so that pruning passes it by.
      utimensat(AT_FDCWD, path, nil, 0)
      return path
    }
    let aside = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: aside) }
    try build(aside)
    openToBoxes(aside)
    if rename(aside, path) != 0 && access(path, F_OK) != 0 {
      throw GradingError.noCache(path: path, reason: String(cString: strerror(errno)))
    }
    if kind == "program" { pruneNowAndThen() }
    return path
  }

  /// Where the grader is root, its boxes belong to other users.
  private func openToBoxes(_ path: String) {
    if geteuid() == 0 { chmod(path, 0o755) }
  }

  /// As `product`, but made by one process at a time: for what is slow to build.
  func slowProduct<Failure: Error>(
    _ kind: String, key: ContentHash, build: (_ folder: String) throws(Failure) -> Void
  ) throws -> String {
    let path = "\(folder)/\(kind)-\(key)"
    if access(path, F_OK) == 0 {
      openToBoxes(path)
      return path
    }
    let lock = open("\(folder)/lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    defer { close(lock) }
    flock(lock, LOCK_EX)
    return try product(kind, key: key, build: build)
  }

  /// Makes a private folder that the caller removes; its name tells whose it is.
  func temporaryFolder() throws(GradingError) -> String {
    var template = Array("\(folder)/aside-\(getpid())-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .noCache(path: folder, reason: String(cString: strerror(errno)))
    }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Throws where the disk is full: what fails then says nothing about a learner's text.
  func checkSpace() throws(GradingError) {
    var facts = statvfs()
    guard statvfs(folder, &facts) == 0, facts.f_bavail * UInt(facts.f_frsize) < 1 << 20 else {
      return
    }
    throw .noCache(path: folder, reason: "its disk is full")
  }

  /// Prunes at most once a minute: to list a full cache takes 3 ms.
  private func pruneNowAndThen() {
    let stamp = folder + "/pruned"
    if let last = FileFacts(following: stamp), time(nil) - last.modifiedSecond < 60 { return }
    close(open(stamp, O_CREAT | O_WRONLY | O_CLOEXEC, 0o600))
    utimensat(AT_FDCWD, stamp, nil, 0)
    removeRemains()
    prunePrograms()
  }

  /// Removes what processes that were killed have left half made.
  ///
  /// An age guards the folders of another machine or container that shares the cache: its processes
  /// cannot be seen from here.
  private func removeRemains() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where isAbandoned(name) {
      try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
    }
  }

  /// Removes the oldest programs where there are too many.
  private func prunePrograms() {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return }
    let programs = names.filter { $0.hasPrefix("program-") }.map { "\(folder)/\($0)" }
    guard programs.count > Self.programLimit else { return }
    let byAge = programs.sorted {
      (FileFacts(following: $0)?.modified ?? "") < (FileFacts(following: $1)?.modified ?? "")
    }
    for path in byAge.prefix(Self.programLimit / 2) {
      try? FileManager.default.removeItem(atPath: path)
    }
  }

  /// Whether a name is that of an old private folder whose process has ended.
  private func isAbandoned(_ name: String) -> Bool {
    let words = name.split(separator: "-")
    guard words.count == 3, words[0] == "aside", let process = pid_t(words[1]), process > 0,
      kill(process, 0) != 0, errno == ESRCH
    else { return false }
    guard let facts = FileFacts(following: "\(folder)/\(name)") else { return false }
    return time(nil) - facts.modifiedSecond > Self.abandonedAfter
  }
}
