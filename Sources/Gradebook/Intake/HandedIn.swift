import Grading

/// One submission as it lies on disk: what becomes an attempt of a student.
package struct HandedIn: Sendable, Equatable {
  /// A file of it, read once.
  package struct File: Sendable, Equatable {
    /// The path below the submission.
    package var path: String
    package var originalName: String?
    /// The hash of its bytes; nil where they could not be read.
    package var sha256: String?
    package var note: String?

    package init(path: String, originalName: String? = nil, sha256: String?, note: String? = nil) {
      self.path = path
      self.originalName = originalName
      self.sha256 = sha256
      self.note = note
    }
  }

  package var student: String
  package var source: String
  package var submittedAt: String?
  package var files: [File]
  package var origin: Origin?

  package init(
    student: String, source: String, submittedAt: String? = nil, files: [File],
    origin: Origin? = nil
  ) {
    self.student = student
    self.source = source
    self.submittedAt = submittedAt
    self.files = files
    self.origin = origin
  }

  /// The hash by which the same files are known again.
  package var sha256: String {
    ContentHash(
      of: files.sorted { $0.path < $1.path }.flatMap { [$0.path, $0.sha256 ?? $0.note ?? ""] }
    ).description
  }
}
