import Foundation

/// A file that must not exist yet: it is made whole or not at all.
enum NewFile {
  /// Why it could not be made.
  struct Failure: Error {
    let reason: String
  }

  /// Writes a file; where the disk refuses midway, what was begun is removed again.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw Failure(reason: String(cString: strerror(errno))) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Foundation.write(file, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let reason = String(cString: strerror(errno))
        close(file)
        unlink(path)
        throw Failure(reason: reason)
      }
      written += count
    }
    close(file)
  }
}
