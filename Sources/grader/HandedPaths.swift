import Foundation
import Gradebook

/// The paths that were named to `grader grade`, with archives replaced by what is in them.
struct HandedPaths {
  let paths: [String]
  private let archives: [HandedArchive]

  /// Unpacks what is an archive, and says what was left out.
  init(_ named: [String]) throws {
    var archives: [HandedArchive] = []
    paths = try named.map { path in
      guard HandedArchive.isArchive(path), FileManager.default.fileExists(atPath: path) else {
        return path
      }
      let archive = try HandedArchive(path: path)
      archives.append(archive)
      let name = URL(filePath: path).lastPathComponent
      for note in archive.notes { ResultsOptions.warn("\(name): \(note)") }
      return archive.folder
    }
    self.archives = archives
  }

  /// Removes what was unpacked.
  func remove() { for archive in archives { archive.remove() } }
}
