import ArgumentParser
import Workspace

/// Brings answers up to a changed book.
struct UpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "After the book has changed: merge new starters into your answers.",
    discussion: "What you wrote is never overwritten without a dated copy in .unroll/backups.")

  func run() throws {
    let session = try Session()
    let workspace = try session.workspace()
    let changes = Update(
      workspace: workspace, book: try session.installation.book,
      edition: try session.installation.edition
    ).run()
    session.print(UpdateWords.lines(changes, ink: session.terminal.ink))
    session.refreshEditor(of: workspace)
    if changes.contains(where: \.hasFailed) { throw ExitCode(3) }
  }
}
