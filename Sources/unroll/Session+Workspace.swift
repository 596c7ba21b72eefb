import Book
import Grading
import Workspace

extension Session {
  /// The chapter of the exercise at hand, or the first one.
  var currentChapter: Chapter {
    get throws {
      let book = installation.book
      let course = try? self.course(in: workspace())
      let slug = course?.current?.slug ?? ""
      guard let chapter = book.chapter(of: slug) ?? book.chapters.first else {
        throw BookError.unreadable(path: book.home.chapters)
      }
      return chapter
    }
  }

  /// The learner's way after a verdict was kept.
  func course(in workspace: Workspace, recording verdict: Verdict) throws -> Course {
    var progress = try progress(of: workspace)
    try progress.record(verdict)
    return Course(book: installation.book, path: workspace.settings.path, progress: progress)
  }

  /// Makes the editor see what the judge sees; without a compiler the rest works all the same.
  func refreshEditor(of workspace: Workspace) {
    do {
      let settings = EditorSettings(workspace: workspace, grader: try installation.grader())
      try settings.write(for: installation.book.exercises)
    } catch {
      note("Your editor will not resolve RecurrentKit for now: \(error)")
    }
  }
}
