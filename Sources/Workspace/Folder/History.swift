import Book
import Foundation
import Grading

/// The checks of one exercise, and the way back to the texts that were judged.
package struct History: Sendable {
  /// One check.
  package struct Attempt: Sendable, Encodable {
    /// Counted from 1, in the order in which they were made.
    package let number: Int
    package let time: String
    package let status: Verdict.Status
    package let score: Double?
    package let sha256: String?
    package let edition: String?
    /// The outputs that were not right.
    package let open: [String]
    package let diagnosis: [Idea]
    /// Whether the text can be brought back.
    package let isKept: Bool
    /// Whether the file holds this very text now.
    package let isPresent: Bool
  }

  /// A wrong idea that the judge named.
  package struct Idea: Sendable, Encodable {
    package let misconception: String
    package let output: String
  }

  package let slug: String
  package let attempts: [Attempt]
  /// Whether the exercise has a file.
  var isStarted: Bool { workspace.hasStarted(slug) }
  /// The last check whose text can be brought back.
  var lastKept: Int? { attempts.last(where: \.isKept)?.number }
  private let workspace: Workspace
  private let progress: Progress

  package init(of slug: String, in workspace: Workspace, progress: Progress) throws(WorkspaceError)
  {
    (self.slug, self.workspace, self.progress) = (slug, workspace, progress)
    let (events, kept) = try progress.checks(of: slug)
    let present = try? Submission(path: workspace.file(of: slug)).hash.description
    attempts = events.enumerated().map { index, event in
      Attempt(
        number: index + 1, time: event.time, status: event.status ?? .graderError,
        score: event.score, sha256: event.sha256, edition: event.edition, open: event.open ?? [],
        diagnosis: (event.ideas ?? []).map {
          Idea(misconception: $0.misconception, output: $0.output)
        },
        isKept: event.sha256.map(kept.contains) ?? false,
        isPresent: event.sha256 != nil && event.sha256 == present)
    }
  }

  /// The bytes that an attempt was about.
  package func text(of number: Int) throws(WorkspaceError) -> [UInt8] {
    guard let attempt = attempts.first(where: { $0.number == number }) else {
      throw .noAttempt(number, slug: slug, count: attempts.count)
    }
    guard let sha256 = attempt.sha256, let bytes = try progress.text(sha256: sha256) else {
      throw .textNotKept(number, slug: slug)
    }
    guard ContentHash(of: bytes).description == sha256 else {
      throw .unreadable(
        path: workspace.progressFile, reason: "the text of attempt \(number) is damaged in it")
    }
    return bytes
  }

  /// Makes the text of an attempt the answer again.
  ///
  /// - Returns: the dated copy of what stood there; nil where nothing did.
  package func restore(_ number: Int) throws(WorkspaceError) -> String? {
    let bytes = try text(of: number)
    guard workspace.hasStarted(slug) else {
      try workspace.write(bytes, asNew: slug)
      return nil
    }
    return try workspace.replace(slug, with: bytes)
  }
}

extension Workspace {
  /// Why an exercise has no file: it was not started, or was checked once and its file is gone.
  func absence(of slug: String) -> WorkspaceError {
    guard let progress = try? Progress(of: self),
      let history = try? History(of: slug, in: self, progress: progress),
      let kept = history.lastKept
    else { return .notStarted(slug: slug) }
    return .fileGone(
      path: file(of: slug), slug: slug, checks: history.attempts.count, kept: kept)
  }
}
