import Foundation

/// Lets one process at a time write a gradebook.
///
/// A lock of the kernel on a file beside the gradebook: it ends with the process, however that
/// ends. The database itself cannot be locked so, for closing a second descriptor on it would take
/// SQLite's own locks away.
final class GradebookLock: Sendable {
  private let file: Int32
  private let path: String

  /// Takes the lock, or says who has it.
  init(gradebook: String) throws(GradebookError) {
    path = gradebook + "-lock"
    while true {
      let file = open(path, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o644)
      guard file >= 0 else {
        throw .unusable(path: gradebook, reason: "\(path): " + String(cString: strerror(errno)))
      }
      guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
        let holder = Self.holder(file)
        Foundation.close(file)
        throw .inUse(path: gradebook, holder: holder)
      }
      // Whoever had it before may have removed the file while we waited to open it.
      if Self.isSame(file, path) {
        self.file = file
        break
      }
      Foundation.close(file)
    }
    ftruncate(file, 0)
    let line = Array("process \(getpid()) on \(ProcessInfo.processInfo.hostName)".utf8)
    _ = line.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
  }

  /// Gives the lock back and removes its file.
  func release() {
    unlink(path)
    Foundation.close(file)
  }

  private static func holder(_ file: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 200)
    let count = pread(file, &bytes, bytes.count, 0)
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : "another process"
  }

  private static func isSame(_ file: Int32, _ path: String) -> Bool {
    var mine = stat()
    var there = stat()
    return fstat(file, &mine) == 0 && stat(path, &there) == 0 && mine.st_ino == there.st_ino
      && mine.st_dev == there.st_dev
  }
}
