import ArgumentParser
import Workspace

/// Writes a starter anew.
struct Reset: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset",
    abstract: "Keep a dated copy of an answer, and write its starter anew.")

  @Argument(help: "The exercise.")
  var slug: String

  func run() throws {
    let session = try Session()
    let workspace = try session.workspace()
    let exercise = try session.exercise(named: slug)
    let backup = try workspace.reset(exercise, edition: session.installation.edition)
    session.print([
      "\(exercise.slug).swift is the starter again.", "Your text is kept in \(backup).",
    ])
  }
}
