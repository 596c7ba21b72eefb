import Foundation

/// How the folders that are named to `grader grade` are taken.
package enum Handing: Sendable {
  /// A folder with a manifest, or with an answer directly in it, is one submission; otherwise each
  /// of its subfolders is a student.
  case found
  /// Every path is one submission.
  case submission
  /// Every folder holds a folder for each student.
  case ofClass
}

/// What cannot be graded as it was named.
package enum IntakeError: Error, Equatable, CustomStringConvertible {
  case missing(path: String)
  case brokenManifest(path: String, reason: String)
  case sameStudent(name: String, first: String, second: String)
  case noStudents(path: String)
  case noAnswers(paths: [String])
  case exists(path: String)
  case unwritable(path: String)
  case tooMany(path: String, limit: Int)

  package var description: String {
    switch self {
    case .missing(let path): "There is no file or folder \(path)."
    case .brokenManifest(let path, let reason): "\(path) cannot be read: \(reason)."
    case .sameStudent(let name, let first, let second):
      "Two submissions are \(name)'s: \(first) and \(second). Rename one of the folders, or give "
        + "both a \(SubmissionManifest.fileName) with the times at which they were handed in."
    case .noStudents(let path):
      "\(path) holds no folder of a student and no answer. Name the folder that holds the "
        + "students' folders, or one submission with --submission."
    case .noAnswers(let paths):
      "No Swift file was found in \(paths.joined(separator: ", ")). Name a file, or a folder with some."
    case .exists(let path): "\(path) is there already. Choose an empty folder with --into."
    case .unwritable(let path): "\(path) cannot be written. Choose another folder with --into."
    case .tooMany(let path, let limit):
      "\(path) holds more than \(limit) files, which is no submission. Is it the right folder?"
    }
  }
}
