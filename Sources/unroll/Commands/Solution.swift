import ArgumentParser
import Workspace

/// Shows a reference solution.
struct Solution: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solution",
    abstract: "Show the solution: after a pass, or with --give-up.")

  @Argument(help: "The exercise.")
  var slug: String

  @Flag(help: "Show it without a pass; the exercise counts as studied, not as passed.")
  var giveUp = false

  func run() throws {
    let session = try Session()
    let workspace = try session.workspace()
    var progress = try session.progress(of: workspace)
    let exercise = try session.exercise(named: slug)
    let solution = try SolutionDesk(workspace: workspace, book: session.installation.book)
      .solution(of: exercise.slug, givingUp: giveUp, progress: &progress)
    session.print([solution.text])
    session.note(solution.note)
  }
}
