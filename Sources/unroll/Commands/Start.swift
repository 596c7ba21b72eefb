import ArgumentParser
import Book
import Workspace

/// Writes starters.
struct Start: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: "Write the file of an exercise, with its starter.",
    discussion:
      "A file that exists is never overwritten: `unroll reset SLUG` does that, with a copy.")

  @Argument(help: "Exercises; without one, the next of your path.")
  var slugs: [String] = []

  @Flag(help: "Start every exercise of your path.")
  var all = false

  func validate() throws {
    if all && !slugs.isEmpty { throw ValidationError("Name exercises, or write --all, not both.") }
  }

  func run() throws {
    let session = try Session()
    let workspace = try session.workspace()
    let course = try session.course(in: workspace)
    let chosen = try slugs.map { try session.exercise(named: $0) }
    let exercises =
      try all ? course.exercises : chosen.isEmpty ? [course.toStart(in: workspace)] : chosen
    let report = try StartReport(exercises, in: workspace, edition: session.installation.edition)
    session.print(report.lines(ink: session.terminal.ink))
    session.refreshEditor(of: workspace)
  }
}
