import Foundation

/// The file that makes its folder one submission and tells what the folder itself cannot: whose it
/// is, and when it was handed in.
///
/// Every key may be missing. A student with several attempts has a folder with a manifest for each.
package struct SubmissionManifest: Codable, Equatable, Sendable {
  package static let fileName = "unroll-submission.json"

  /// Whether a file is one that `unroll submit` packs beside the answers.
  static func isOurs(_ name: String) -> Bool {
    [fileName, "unroll-history.json"].contains(name.split(separator: "/").last.map(String.init))
  }

  /// What a file was called where it came from.
  package struct File: Codable, Equatable, Sendable {
    /// The path below the manifest's folder.
    package var path: String
    package var originalName: String?

    package init(path: String, originalName: String?) {
      self.path = path
      self.originalName = originalName
    }
  }

  package var student: String?
  /// In ISO 8601; see `Attempt.submittedAt`.
  package var submittedAt: String?
  package var files: [File]?
  /// What the learning system that handed it out told besides.
  package var origin: Origin?

  package init(
    student: String?, submittedAt: String?, files: [File]?, origin: Origin? = nil
  ) {
    self.student = student
    self.submittedAt = submittedAt
    self.files = files
    self.origin = origin
  }
}
