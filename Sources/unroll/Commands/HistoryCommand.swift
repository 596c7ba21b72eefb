import ArgumentParser
import Foundation
import Workspace

/// Lists the checks of an exercise, and brings an earlier text back.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Show every check of an exercise, and bring back the text of an earlier one.")

  @Argument(help: "The exercise.")
  var slug: String

  @Option(parsing: .unconditional, help: "Print the text of this check.")
  var show: Int?

  @Option(
    parsing: .unconditional,
    help: "Make the text of this check your answer again; a dated copy of yours is kept.")
  var restore: Int?

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    if show != nil, restore != nil { throw ValidationError("Choose --show or --restore.") }
  }

  func run() throws {
    let session = try Session()
    let workspace = try session.workspace()
    let exercise = try session.exercise(named: slug)
    let history = try History(
      of: exercise.slug, in: workspace, progress: session.progress(of: workspace))
    if let show {
      try FileHandle.standardOutput.write(contentsOf: Data(history.text(of: show)))
    } else if let restore {
      let backup = try history.restore(restore)
      session.print(
        ["\(exercise.slug).swift is as it was at check \(restore)."]
          + (backup.map { ["What stood there is kept in \($0)."] } ?? []))
    } else if json {
      try session.print(json: history.attempts)
    } else {
      session.print(HistoryReport(history, ink: session.terminal.ink).lines)
    }
  }
}
