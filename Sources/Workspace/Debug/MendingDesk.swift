import Book
import Foundation
import Grading

/// Hands out solutions with one wrong idea planted in them, for the learner to find and mend.
///
/// They lie in a folder of their own, never in the place of an answer.
package struct MendingDesk {
  /// A text to be mended.
  package struct Task: Equatable {
    package let slug: String
    package let path: String
    /// Whether it was written now; otherwise it waits since earlier.
    package let isNew: Bool
    /// The dated copy of what stood there before.
    package let backup: String?
  }

  private let workspace: Workspace
  private let book: Book
  private let edition: String

  package init(workspace: Workspace, book: Book, edition: String) {
    (self.workspace, self.book, self.edition) = (workspace, book, edition)
  }

  /// The exercise to go on with where none was named: one that waits to be mended, or the one whose
  /// review is the most due.
  package func choose(_ progress: Progress) throws(WorkspaceError) -> String {
    let passed = Review(book: book, progress: progress).passed
    guard let slug = passed.first(where: { isWaiting($0, progress) }) ?? passed.first else {
      throw .nothingPassed
    }
    return slug
  }

  /// Plants a wrong idea in the solution of an exercise, unless one waits there already.
  ///
  /// - Parameter isNew: plants another one all the same.
  package func task(
    _ slug: String, isNew: Bool, progress: inout Progress,
    using generator: inout some RandomNumberGenerator
  ) throws -> Task {
    guard progress.passed(slug) else { throw WorkspaceError.notPassed(slug: slug) }
    let path = workspace.mending(of: slug)
    if !isNew, isWaiting(slug, progress) {
      return Task(slug: slug, path: path, isNew: false, backup: nil)
    }
    let solution = try book.solution(slug)
    let all = try book.misconceptions(slug).compactMap { idea in
      Misconception.apply(idea.edits, to: solution).map { (id: idea.id, text: $0) }
    }
    // Each idea comes once before one comes again.
    let planted = progress.record(of: slug).planted
    let counts = all.map { idea in planted.count { $0 == idea.id } }
    let fresh = zip(all, counts).filter { $1 == counts.min() }.map(\.0)
    guard let chosen = fresh.randomElement(using: &generator) else {
      throw WorkspaceError.noMistake(slug: slug)
    }
    let text = PlantedLine(slug: slug, edition: edition).text + "\n" + chosen.text
    let backup = try write(text, to: path, slug: slug)
    try progress.recordPlanted(
      chosen.id, in: slug, sha256: ContentHash(of: Array(text.utf8)).description)
    return Task(slug: slug, path: path, isNew: true, backup: backup)
  }

  private func isWaiting(_ slug: String, _ progress: Progress) -> Bool {
    progress.record(of: slug).openIdea != nil
      && FileManager.default.fileExists(atPath: workspace.mending(of: slug))
  }

  private func write(_ text: String, to path: String, slug: String) throws(WorkspaceError)
    -> String?
  {
    let isThere = FileManager.default.fileExists(atPath: path)
    let backup = isThere ? try workspace.backUp(path, as: "debug-\(slug)") : nil
    do {
      try FileManager.default.createDirectory(
        atPath: URL(filePath: path).deletingLastPathComponent().path,
        withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw .unwritable(path: path, reason: "no mistake was planted")
    }
    return backup
  }
}
