import Book
import Grading
import Workspace

import struct Workspace.Progress

extension Session {
  /// The chapter of the exercise at hand, or the first one.
  var currentChapter: Chapter {
    get throws {
      if let workspace = try? workspace(), let course = try? course(in: workspace),
        let chapter = course.book.chapter(of: course.current?.slug ?? "")
      {
        return chapter
      }
      let shelf = try Shelf(home: home)
      guard let first = shelf.entries.first else {
        throw BookError.unreadable(path: home.chapters)
      }
      return try shelf.chapter(first)
    }
  }

  /// Keeps a verdict; where that fails, says so, for the verdict itself should still be read.
  func progress(_ kept: Ahead<Progress, WorkspaceError>, recording verdict: Verdict) -> Progress? {
    do {
      var progress = try kept.value
      try progress.record(verdict)
      return progress
    } catch {
      note("Your progress was not kept: \(error)")
      return nil
    }
  }

  /// Makes the editor see what the judge sees; without a compiler the rest works all the same.
  func refreshEditor(of workspace: Workspace) {
    do {
      let settings = EditorSettings(workspace: workspace, grader: try installation.grader())
      try settings.write(for: try installation.book.exercises)
    } catch {
      note("Your editor will not resolve RecurrentKit for now: \(error)")
    }
  }
}
