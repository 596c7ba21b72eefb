import Foundation

/// A file of lines that several processes may append to.
struct AppendedFile {
  /// Why a line could not be written.
  struct Failure: Error {
    let reason: String
  }

  let path: String

  /// Appends a line in one write; what a torn line left behind is ended first.
  func append(line: Data) throws(Failure) {
    let file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw Failure(reason: String(cString: strerror(errno))) }
    defer { close(file) }
    var bytes = Array(line) + [UInt8(ascii: "\n")]
    if endsInsideLine(file) { bytes.insert(UInt8(ascii: "\n"), at: 0) }
    var written = write(file, bytes, bytes.count)
    while written < 0 && errno == EINTR { written = write(file, bytes, bytes.count) }
    guard written == bytes.count else {
      throw Failure(reason: written < 0 ? String(cString: strerror(errno)) : "the disk is full")
    }
  }

  private func endsInsideLine(_ file: Int32) -> Bool {
    let size = lseek(file, 0, SEEK_END)
    var last: UInt8 = 0
    return size > 0 && pread(file, &last, 1, size - 1) == 1 && last != UInt8(ascii: "\n")
  }
}
