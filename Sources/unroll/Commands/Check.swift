import ArgumentParser
import Exercises
import Grading
import Workspace

import struct Workspace.Progress

/// Judges an answer.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Judge an answer: right, or what is not right yet.")

  @Argument(help: "An exercise or a file; without one, the file that changed last.")
  var slug: String?

  @Flag(help: "Print the verdict as JSON.")
  var json = false

  @Option(help: "The seed of the random cases.")
  var seed: UInt64 = 7

  @Option(help: "The exercise that the file answers, where its name does not say it.")
  var exercise: String?

  @Option(
    help: "Judge your whole cell: rnn, lstm, gru or gru-after.")
  var own: String?

  func run() throws {
    let session = try Session()
    if let own { return try checkOwn(own, session) }
    let target = try CheckTarget(
      slug, exercise: exercise, book: session.installation.book, from: session.folder)
    let grader = try session.installation.grader()
    var kept: Ahead<Progress, WorkspaceError>?
    let verdict = grader.grade(path: target.path, exercise: target.slug, seed: seed) { submission in
      kept = target.workspace.map { workspace in
        Ahead { () throws(WorkspaceError) in
          var progress = try Progress(of: workspace)
          progress.keep(submission)
          return progress
        }
      }
    }
    let progress = kept.flatMap {
      session.progress($0, recording: verdict, isPlanted: target.isPlanted)
    }
    // Closing the database may have to wait for the disk; the learner should not.
    defer { withExtendedLifetime(progress) {} }
    if json {
      session.print([try Verdict.json([verdict], asArray: false)])
    } else {
      session.print(try session.report(verdict, on: target, progress))
    }
    if verdict.exitStatus != 0 { throw ExitCode(verdict.exitStatus) }
  }

  /// Judges the learner's own step, forward and backward together.
  private func checkOwn(_ name: String, _ session: Session) throws {
    guard let cell = OwnCell.named(name) else {
      let known = OwnCell.all.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no cell \"\(name)\". Name one of: \(known).")
    }
    let workspace = try session.workspace()
    let verdict = try session.installation.grader()
      .grade(own: cell, files: SubmissionFiles.byExercise([workspace.folder]), seed: seed)
    if json {
      session.print([try Verdict.json([verdict], asArray: false)])
    } else {
      let terminal = session.terminal
      var lines = VerdictReport(
        verdict, path: verdict.file, ink: terminal.ink, width: terminal.width
      ).lines
      if verdict.status == .pass {
        let course = try session.course(in: workspace, try session.progress(of: workspace))
        let steps = NextSteps(course: course, workspace: workspace, ink: terminal.ink)
        lines += ["", cell.praise, ""] + steps.now
      }
      session.print(lines)
    }
    if verdict.exitStatus != 0 { throw ExitCode(verdict.exitStatus) }
  }
}
