import Foundation

/// A file of one build, which is gone or renamed before anybody could miss it.
enum ScratchFile {
  /// Writes a file without waiting for the disk, as Foundation does for each: that took 1 ms and
  /// more of every check, three times.
  static func write(_ bytes: some Sequence<UInt8>, to path: String) throws(GradingError) {
    let file = open(path, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(path)
      }
      rest = rest.dropFirst(count)
    }
  }

  private static func failure(_ path: String) -> GradingError {
    .noCache(path: path, reason: "it cannot be written: \(String(cString: strerror(errno)))")
  }
}
