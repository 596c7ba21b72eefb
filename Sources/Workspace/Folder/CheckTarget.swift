import Book
import Foundation
import Grading

/// The file that a check is about, and the workspace that remembers the verdict.
package struct CheckTarget: Sendable {
  /// The path of the file, from the present folder where it lies below it.
  package let path: String
  /// The exercise, where it is known before the file is read.
  package let slug: String?
  /// The workspace that the file lies in, if any.
  package let workspace: Workspace?
  /// Whether a mistake was planted in the file, so that it is no answer of the learner's.
  package let isPlanted: Bool

  /// Chooses a file: one that is named by path or by exercise, else the one changed last.
  package init(
    _ name: String?, exercise: String?, book: Book, from folder: String
  ) throws {
    let known = try exercise.map { try book.exercise(named: $0).slug }
    guard let name else {
      let workspace = try Workspace.find(from: folder)
      let last = try Self.lastChanged(in: workspace, of: book)
      self.init(last.path, known ?? last.slug, workspace, folder)
      return
    }
    let path = URL(filePath: name, relativeTo: URL(filePath: folder + "/")).path
    let isPath = name.contains("/") || (name.hasSuffix(".swift") && Self.exists(path))
    if isPath || (exercise != nil && Self.exists(path)) {
      guard Self.exists(path) else { throw WorkspaceError.noSuchFile(path: name) }
      guard !SubmissionFiles.leadsToFolder(path) else { throw WorkspaceError.isFolder(path: name) }
      let home = try? Workspace.find(from: URL(filePath: path).deletingLastPathComponent().path)
      self.init(path, known, home, folder)
      return
    }
    let exact = (try? book.exercise(named: name))?.slug == name
    guard exact || !SubmissionFiles.leadsToFolder(path) else {
      throw WorkspaceError.isFolder(path: name)
    }
    let found = try book.exercise(named: name).slug
    let workspace = try Workspace.find(from: folder)
    guard workspace.hasStarted(found) else { throw workspace.absence(of: found) }
    self.init(workspace.file(of: found), known ?? found, workspace, folder)
  }

  private init(_ path: String, _ slug: String?, _ workspace: Workspace?, _ folder: String) {
    self.path = path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
    // The place tells it too, for a first line is easily lost.
    let stem = URL(filePath: path).deletingPathExtension().lastPathComponent
    let planted = workspace.flatMap { workspace in
      PlantedLine(path: path)?.slug ?? (path == workspace.mending(of: stem) ? stem : nil)
    }
    isPlanted = planted != nil
    self.slug = planted ?? slug
    self.workspace = workspace
  }

  /// The answer, or the text to be mended, that was changed last.
  private static func lastChanged(in workspace: Workspace, of book: Book) throws -> (
    slug: String, path: String
  ) {
    let mendings = book.exercises.compactMap { exercise in
      let path = workspace.mending(of: exercise.slug)
      return Workspace.modified(path).map { (slug: exercise.slug, path: path, date: $0) }
    }
    let answer = Result { try workspace.lastChanged(of: book) }
    guard let mending = mendings.max(by: { $0.date < $1.date }) else {
      let slug = try answer.get().slug
      return (slug, workspace.file(of: slug))
    }
    guard let slug = try? answer.get().slug,
      let date = Workspace.modified(workspace.file(of: slug)), date >= mending.date
    else { return (mending.slug, mending.path) }
    return (slug, workspace.file(of: slug))
  }

  private static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }
}
