import Foundation

/// The text of one learner file, read once and checked before anything else looks at it.
package struct Submission: Sendable {
  /// The file's name as people know it.
  package let name: String
  /// The text, with line ends made `\n`.
  package let text: String
  /// The bytes as they lay on disk.
  package let bytes: [UInt8]
  /// Their hash.
  package let hash: ContentHash

  /// Why a file was not read.
  package enum Refusal: Error, Equatable, CustomStringConvertible {
    case missing
    case unreadable(String)
    case notAFile
    case link
    case tooLarge(Int)
    case binary
    case notUTF8

    package var description: String {
      switch self {
      case .missing: "The file does not exist."
      case .unreadable(let reason): "The file cannot be read: \(reason)."
      case .notAFile: "This is not a regular file."
      case .link: "The file is a link; hand in the file itself."
      case .tooLarge(let size):
        "The file has \(size) bytes; at most \(Submission.sizeLimit) are read."
      case .binary: "The file holds NUL bytes, so it is not a text; save it as UTF-8."
      case .notUTF8: "The file is not UTF-8 text; save it as UTF-8."
      }
    }
  }

  package static let sizeLimit = 256 << 10

  /// Takes a text that is already in memory.
  package init(name: String, text: String) {
    self.name = name
    self.text = text
    bytes = Array(text.utf8)
    hash = ContentHash(of: bytes)
  }

  /// Reads a file, following no link.
  package init(path: String) throws(Refusal) {
    bytes = try Self.read(path)
    name = URL(filePath: path).lastPathComponent
    hash = ContentHash(of: bytes)
    guard !bytes.contains(0) else { throw .binary }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
    guard let text = String(validating: body, as: UTF8.self) else { throw .notUTF8 }
    let isPlain = !bytes.contains(UInt8(ascii: "\r"))
    self.text =
      isPlain ? text : text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  private static func read(_ path: String) throws(Refusal) -> [UInt8] {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw .missing
      case ELOOP: throw .link
      default: throw .unreadable(String(cString: strerror(errno)))
      }
    }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard facts.st_size <= sizeLimit else { throw .tooLarge(Int(facts.st_size)) }
    // One byte more than there should be tells of a file that grows.
    var bytes = [UInt8](repeating: 0, count: Int(facts.st_size) + 1)
    var length = 0
    while length <= sizeLimit {
      if length == bytes.count { bytes += [UInt8](repeating: 0, count: sizeLimit + 1 - length) }
      let count = bytes.withUnsafeMutableBytes { buffer in
        Foundation.read(file, buffer.baseAddress.map { $0 + length }, buffer.count - length)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(String(cString: strerror(errno))) }
      if count == 0 { break }
      length += count
    }
    guard length <= sizeLimit else { throw .tooLarge(length) }
    return Array(bytes[..<length])
  }
}
