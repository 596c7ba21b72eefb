import Book
import Exercises
import Grading
import RecurrentTraining
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
  func progress(
    _ kept: Ahead<Progress, WorkspaceError>, recording verdict: Verdict, isPlanted: Bool
  ) -> Progress? {
    var read: Progress?
    do {
      var progress = try kept.value
      if let notice = progress.notice { note(notice) }
      defer { read = progress }
      try isPlanted ? progress.recordMending(verdict) : progress.record(verdict)
    } catch {
      note("Your progress was not kept: \(error)")
    }
    return read
  }

  /// A verdict as it is shown, with what to do next.
  func report(
    _ verdict: Verdict, on target: CheckTarget, _ progress: Progress?
  ) throws -> [String] {
    let (ink, width) = (terminal.ink, terminal.width)
    let lines =
      target.isPlanted
      ? MendingReport(
        verdict, path: target.path, book: try installation.book, progress: progress, ink: ink,
        width: width
      ).lines : VerdictReport(verdict, path: target.path, ink: ink, width: width).lines
    guard let workspace = target.workspace, let progress else { return lines }
    let steps = NextSteps(
      course: try course(in: workspace, progress), workspace: workspace, ink: ink)
    return lines + [""]
      + (target.isPlanted
        ? steps.lines(afterMending: verdict, path: target.path) : steps.lines(after: verdict))
  }

  /// What it takes to compile a learner's own cell: the compiler, the files, and which cell it is.
  func ownCell(_ kind: CellKind) throws -> (grader: Grader, files: [String: String], cell: OwnCell)
  {
    let workspace = try self.workspace()
    guard let cell = OwnCell.named(kind.rawValue) else {
      throw WorkspaceError.noWorkspace(lookedFrom: folder)
    }
    return (
      try installation.grader(), SubmissionFiles.byExercise([workspace.folder]), cell
    )
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
