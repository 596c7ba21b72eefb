import Foundation

/// A file that the caller named, read whole.
enum NamedFile {
  static func data(_ path: String) throws(ClassError) -> Data {
    var facts = stat()
    guard stat(path, &facts) == 0 else {
      throw .unreadable(path: path, reason: SystemReason.words(errno))
    }
    guard facts.st_mode & S_IFMT != S_IFDIR else {
      throw .unreadable(path: path, reason: SystemReason.words(EISDIR))
    }
    do {
      return try Data(contentsOf: URL(filePath: path))
    } catch {
      throw .unreadable(path: path, reason: SystemReason.words(error))
    }
  }

  static func text(_ path: String) throws(ClassError) -> String {
    guard let text = String(validating: try data(path), as: UTF8.self) else {
      throw .unreadable(path: path, reason: "it is no UTF-8 text")
    }
    return text
  }
}
