import ArgumentParser
import Foundation
import Workspace

/// Plants a mistake for the learner to find.
struct DebugCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "debug",
    abstract: "Find a mistake: our solution of an exercise you have solved, with one wrong idea.",
    discussion: """
      It is written into the folder debug, and your answer stays as it is. Mend it, and \
      `unroll check` says when it is right, and what the idea was.
      """)

  @Argument(help: "An exercise that has passed; without one, the review that is most due.")
  var slug: String?

  @Flag(help: "Plant another mistake, though the last one is not found.")
  var new = false

  func run() throws {
    let session = try Session()
    let installation = try session.installation
    let workspace = try session.workspace()
    var progress = try session.progress(of: workspace)
    let desk = MendingDesk(
      workspace: workspace, book: installation.book, edition: try installation.edition)
    let name =
      try slug.map { try session.exercise(named: $0).slug } ?? desk.choose(progress)
    var generator = SystemRandomNumberGenerator()
    let task = try desk.task(name, isNew: new, progress: &progress, using: &generator)
    session.print(MendingWords.lines(task, from: session.folder, ink: session.terminal.ink))
    session.refreshEditor(of: workspace)
  }
}
