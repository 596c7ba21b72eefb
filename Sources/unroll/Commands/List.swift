import ArgumentParser
import Workspace

/// Lists chapters and exercises.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the chapters and exercises, with your progress.")

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let session = try Session()
    let workspace = try? session.workspace()
    let list = CourseList(
      book: try session.installation.book, edition: try session.installation.edition,
      course: try workspace.map(session.course), workspace: workspace)
    if json { return try session.print(json: list) }
    session.print(list.lines(ink: session.terminal.ink))
  }
}
