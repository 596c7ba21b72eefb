import Foundation
import Grading

/// A system that runs this program for a class.
package enum Adapter: String, CaseIterable, Sendable {
  case slurm
  case kubernetes
  case gradescope

  /// A file with its text; scripts can be run.
  struct File {
    let name: String
    let text: String
    var isScript = true
  }

  var files: [File] {
    switch self {
    case .slurm: SlurmFiles.all
    case .kubernetes: KubernetesFiles.all
    case .gradescope: GradescopeFiles.all
    }
  }

  /// Writes the system's files into a folder and returns their paths; what is there is not
  /// overwritten.
  package func write(into folder: String) throws(IntakeError) -> [String] {
    let paths = files.map { "\(folder)/\($0.name)" }
    if let path = paths.first(where: FileManager.default.fileExists) { throw .exists(path: path) }
    let isThere = FileManager.default.fileExists(atPath: folder)
    guard !isThere || SubmissionFiles.leadsToFolder(folder) else { throw .exists(path: folder) }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for (file, path) in zip(files, paths) {
        try file.text.write(toFile: path, atomically: true, encoding: .utf8)
        chmod(path, file.isScript ? 0o755 : 0o644)
      }
    } catch {
      throw .unwritable(path: folder)
    }
    return paths
  }
}
