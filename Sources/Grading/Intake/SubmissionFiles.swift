import Foundation

/// Finds the files that a path stands for.
package enum SubmissionFiles {
  /// A file with the name it goes by in reports.
  package struct File: Sendable, Equatable {
    package let path: String
    package let name: String
  }

  /// The files themselves, and every Swift file below the folders, in order of name; links are not
  /// followed, and what is there to be mended is left out.
  package static func find(_ paths: [String]) -> [File] {
    paths.flatMap { path -> [File] in
      guard isFolder(path) else {
        return [File(path: path, name: URL(filePath: path).lastPathComponent)]
      }
      let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
      return names.filter { name in
        name.hasSuffix(".swift") && !name.split(separator: "/").contains { $0.hasPrefix(".") }
      }.sorted().map { File(path: "\(path)/\($0)", name: $0) }
        .filter { PlantedLine(path: $0.path) == nil }
    }
  }

  /// The path of the file for each exercise that some files and folders answer.
  package static func byExercise(_ paths: [String]) -> [String: String] {
    var result: [String: String] = [:]
    for file in find(paths) {
      guard let submission = try? Submission(path: file.path),
        case .exercise(let exercise) = Recognition(submission, named: nil)
      else { continue }
      result[exercise.slug] = file.path
    }
    return result
  }

  /// Whether a folder holds the folders of several people: no Swift file lies directly in it.
  package static func isClass(_ path: String) -> Bool {
    guard isFolder(path) else { return false }
    let files = find([path])
    return !files.isEmpty && files.allSatisfy { $0.name.contains("/") }
  }

  /// Whether a path is a folder, or a link to one.
  package static func leadsToFolder(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a path is a folder itself, not a link to one.
  package static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }
}
