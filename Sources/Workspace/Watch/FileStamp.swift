import Foundation

/// What tells a saved file from what stood there before: its node, size and time.
///
/// Two stamps are only ever compared for being equal, so that a clock that goes back does no harm.
struct FileStamp: Equatable, Sendable {
  private let node: UInt64
  private let size: Int64
  private let seconds: Int
  private let nanoseconds: Int

  /// Looks at a file; there is no stamp of what is missing or no file.
  init?(path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    node = UInt64(facts.st_ino)
    size = Int64(facts.st_size)
    #if os(Linux)
      (seconds, nanoseconds) = (facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec)
    #else
      (seconds, nanoseconds) = (facts.st_mtimespec.tv_sec, facts.st_mtimespec.tv_nsec)
    #endif
  }
}
