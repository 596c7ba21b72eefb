import Book
import Foundation
import Grading

/// Brings the answers of a workspace up to a book that has changed since they were started.
///
/// A learner's text is only ever written over after a dated copy of it was made.
package struct Update {
  /// What became of one answer.
  package enum Outcome: Sendable, Equatable {
    /// The starter was not edited, and is the new one now.
    case replaced(backup: String)
    /// What changed in the starter was merged into the text.
    case merged(backup: String)
    /// The text stays; the merge, with both sides where they clash, lies beside it.
    case parked(path: String)
    /// The text stays; nobody knows which starter it began from, so the new one lies beside it.
    case unknownStart(path: String)
    /// The book has the exercise no more; the text stays.
    case removed
    /// The book calls the exercise otherwise; the text stands under its new name.
    case renamed(to: String, backup: String, parked: String?)
    /// It could not be updated, for this reason; the next update tries again.
    case failed(String)
  }

  /// One answer and what became of it.
  package struct Change: Sendable, Equatable {
    package let slug: String
    package let outcome: Outcome
    /// The functions whose declarations are other ones now.
    package let signatures: [Signature]

    package var hasFailed: Bool { if case .failed = outcome { true } else { false } }
  }

  /// A function as it was asked for before, and as it is now.
  package struct Signature: Sendable, Equatable {
    package let old: String
    package let new: String
  }

  private let workspace: Workspace
  private let book: Book
  private let edition: String
  private let kept: KeptStarters

  package init(workspace: Workspace, book: Book, edition: String) {
    (self.workspace, self.book, self.edition) = (workspace, book, edition)
    kept = KeptStarters(workspace: workspace)
  }

  /// Updates every answer; what needs no change is not in the result.
  package func run() -> [Change] {
    let slugs = Set(book.exercises.map(\.slug))
    return kept.slugs.filter { !slugs.contains($0) }.compactMap { slug in
      attempt(slug) { () throws(WorkspaceError) in try withoutExercise(slug) }
    }
      + book.exercises.compactMap { exercise in
        attempt(exercise.slug) { () throws(WorkspaceError) in try update(exercise) }
      }
  }

  /// What goes wrong with one answer leaves the others standing.
  private func attempt(_ slug: String, _ body: () throws(WorkspaceError) -> Change?) -> Change? {
    do throws(WorkspaceError) {
      return try body()
    } catch {
      return Change(slug: slug, outcome: .failed(error.description), signatures: [])
    }
  }

  private func update(_ exercise: ExerciseFence) throws(WorkspaceError) -> Change? {
    let slug = exercise.slug
    guard workspace.hasStarted(slug) else { return nil }
    let mine = try workspace.text(of: slug)
    let new = Workspace.starter(exercise, edition: edition)
    guard let base = kept[slug] else { return try withoutStarter(slug, mine: mine, new: new) }
    guard base.withoutStarterLine != new.withoutStarterLine else { return nil }
    let outcome: Outcome
    if mine == base {
      outcome = .replaced(backup: try workspace.replace(slug, with: new))
    } else {
      let merge = try ThreeWayMerge(mine: mine, base: base, new: new)
      outcome =
        merge.hasConflicts
        ? .parked(path: try park(merge.text, slug))
        : .merged(backup: try workspace.replace(slug, with: merge.text))
    }
    try kept.keep(new, of: slug)
    return Change(slug: slug, outcome: outcome, signatures: Self.signatures(base, new))
  }

  /// An answer from a time when starters were not kept.
  private func withoutStarter(_ slug: String, mine: String, new: String)
    throws(WorkspaceError) -> Change?
  {
    // What began from this very edition began from this starter.
    let isFromHere = StarterLine(mine)?.edition == edition
    let path = isFromHere ? nil : try park(new, slug)
    try kept.keep(new, of: slug)
    return path.map { Change(slug: slug, outcome: .unknownStart(path: $0), signatures: []) }
  }

  /// An answer to an exercise that the book does not have any more, or not under this name.
  private func withoutExercise(_ slug: String) throws(WorkspaceError) -> Change? {
    guard workspace.hasStarted(slug), let base = kept[slug] else { return nil }
    let names = Self.functions(in: base)
    let heirs = book.exercises.filter {
      !workspace.hasStarted($0.slug) && Self.functions(in: $0.starter) == names
    }
    guard heirs.count == 1, !names.isEmpty else {
      return Change(slug: slug, outcome: .removed, signatures: [])
    }
    let mine = try workspace.text(of: slug)
    let new = Workspace.starter(heirs[0], edition: edition)
    let merge = try ThreeWayMerge(mine: mine, base: base, new: new)
    let line = mine.starterLine == nil ? "" : new.starterLine ?? ""
    let backup = try workspace.backUp(slug)
    let text = merge.hasConflicts ? line + mine.withoutStarterLine : merge.text
    try workspace.write(text, asNew: heirs[0].slug)
    let parked = merge.hasConflicts ? try park(merge.text, heirs[0].slug) : nil
    try kept.keep(new, of: heirs[0].slug)
    // The copy is made and the new file stands: only now may the old one go.
    try? FileManager.default.removeItem(atPath: workspace.file(of: slug))
    kept.forget(slug)
    return Change(
      slug: slug, outcome: .renamed(to: heirs[0].slug, backup: backup, parked: parked),
      signatures: Self.signatures(base, new))
  }

  /// Writes a text beside an answer, under a name that is free and that no judge takes for one.
  private func park(_ text: String, _ slug: String) throws(WorkspaceError) -> String {
    let path = workspace.freePath(workspace.file(of: slug) + ".update")
    do {
      try Data((UpdateWords.parkedNote(slug) + text).utf8)
        .write(to: URL(filePath: path), options: .withoutOverwriting)
    } catch {
      throw .unwritable(path: path, reason: "your text stays as it was")
    }
    return path
  }

  private static func functions(in starter: String) -> [String] {
    starter.matches(of: /(?m)^func (\w+)/).map { String($0.1) }
  }

  private static func signatures(_ old: String, _ new: String) -> [Signature] {
    let (before, after) = (SwiftOutline(old), SwiftOutline(new))
    return functions(in: new).compactMap { name in
      guard let was = before.line(ofFunction: name).map(before.signature),
        let now = after.line(ofFunction: name).map(after.signature), was != now
      else { return nil }
      return Signature(old: was, new: now)
    }
  }
}
