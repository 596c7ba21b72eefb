import Foundation
import Gradebook
import Grading

/// The paths that were named to `grader grade`, with archives replaced by what is in them.
struct HandedPaths {
  let named: [String]
  let paths: [String]
  private let archives: [HandedArchive]

  /// Unpacks what is an archive, and says what was left out.
  init(_ named: [String]) throws {
    if let path = named.first(where: { !FileManager.default.fileExists(atPath: $0) }) {
      throw IntakeError.missing(path: path)
    }
    self.named = named
    var archives: [HandedArchive] = []
    paths = try named.map { path in
      guard HandedArchive.isArchive(path) else { return path }
      let archive = try HandedArchive(path: path)
      archives.append(archive)
      let name = URL(filePath: path).lastPathComponent
      for note in archive.notes { ResultsOptions.warn("\(name): \(note)") }
      return archive.folder
    }
    self.archives = archives
  }

  /// Every Swift file with a name that tells whose it is where several folders were named.
  var files: [(file: SubmissionFiles.File, label: String)] {
    zip(named, paths).flatMap { name, path in
      SubmissionFiles.find([path]).map { file in
        let isBelow = named.count > 1 && SubmissionFiles.isFolder(path)
        return (file, isBelow ? "\(name)/\(file.name)" : file.name)
      }
    }
  }

  /// Removes what was unpacked.
  func remove() { for archive in archives { archive.remove() } }
}
