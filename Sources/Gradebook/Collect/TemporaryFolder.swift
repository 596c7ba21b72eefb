import Foundation

/// A folder that is removed when it is forgotten, unless it was moved to its place before.
final class TemporaryFolder {
  private(set) var path: String

  /// Makes a folder on the same disk as a path that is yet to be.
  init(beside place: String, named name: String) throws(ClassError) {
    let parent = URL(filePath: place).deletingLastPathComponent().path
    var template = "\(parent)/.\(name)-XXXXXX".utf8CString.map { $0 }
    guard mkdtemp(&template) != nil else {
      throw .writing(parent, errno)
    }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    // What mkdtemp makes is for one account alone; a class may be graded by another.
    chmod(path, 0o755)
  }

  deinit { if !path.isEmpty { try? FileManager.default.removeItem(atPath: path) } }

  /// Moves the folder to where nothing, or an empty folder, is.
  func move(to place: String) throws(ClassError) {
    guard rename(path, place) == 0 else {
      throw errno == ENOTEMPTY || errno == EEXIST
        ? .occupied(path: place)
        : .writing(place, errno)
    }
    path = ""
  }
}
