import Foundation

/// A submission that was found, before its files are read.
package struct FoundSubmission: Sendable, Equatable {
  /// The folder in which the files lie, or the one file.
  package let folder: String
  /// The paths of the files below the folder; empty where the submission is one file.
  let files: [String]
  /// The student's name, composed as people type it: archives made on macOS spell it otherwise.
  package let student: String
  let manifest: SubmissionManifest?

  package var submittedAt: String? { manifest?.submittedAt }

  init(folder: String, files: [String], student: String, manifest: SubmissionManifest?) {
    self.folder = folder
    self.files = files
    self.student = student.precomposedStringWithCanonicalMapping
    self.manifest = manifest
  }

  /// A submission of one file.
  init(file: String, student: String) {
    self.init(folder: file, files: [], student: student, manifest: nil)
  }

  /// Each file with the path under which it can be opened.
  var paths: [(name: String, path: String)] {
    files.isEmpty && !FileManager.default.fileExists(atPath: folder + "/.")
      ? [(URL(filePath: folder).lastPathComponent, folder)]
      : files.map { ($0, "\(folder)/\($0)") }
  }

  /// What a file was called where it came from.
  func originalName(of file: String) -> String? {
    manifest?.files?.first { $0.path == file }?.originalName
  }
}
