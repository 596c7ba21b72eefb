import Book
import Grading

/// Hands out solutions: after a pass of the text as it stands, or to those who give up.
package struct SolutionDesk: Sendable {
  /// A solution, and a word to the learner.
  package struct Loan: Sendable, Equatable {
    package let text: String
    package let note: String
  }

  let workspace: Workspace
  let book: Book

  package init(workspace: Workspace, book: Book) {
    self.workspace = workspace
    self.book = book
  }

  package func solution(of slug: String, givingUp: Bool, progress: inout Progress)
    throws(WorkspaceError) -> Loan
  {
    let hash = try? Submission(path: workspace.file(of: slug)).hash.description
    let hasPassed = hash.map { progress.passed(slug, sha256: $0) } ?? false
    guard hasPassed || givingUp else { throw .solutionLocked(slug: slug) }
    let path = "\(book.home.solutions)/\(slug).swift"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw .unreadable(path: path, reason: "it is missing or not UTF-8")
    }
    if hasPassed || progress.passed(slug) {
      return Loan(text: text.withoutFinalNewline, note: "One way to do it; yours passes as well.")
    }
    try progress.recordStudied(slug)
    let again = workspace.hasStarted(slug) ? "reset" : "start"
    return Loan(
      text: text.withoutFinalNewline,
      note: "\(slug) is marked as studied. `unroll \(again) \(slug)` gives you a fresh try later.")
  }
}

extension String {
  fileprivate var withoutFinalNewline: String { hasSuffix("\n") ? String(dropLast()) : self }
}
