import ArgumentParser
import CommonMark
import TerminalPages
import Workspace

/// Shows the next hint.
struct HintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hint",
    abstract: "Show the next hint of an exercise: the idea, the formula, almost the line.")

  @Argument(help: "The exercise.")
  var slug: String

  @Argument(help: "The output that the hint should be about, such as dWhh.")
  var output: String?

  @Flag(help: "Show every hint.")
  var all = false

  @OptionGroup var options: PageOptions

  func run() throws {
    let session = try Session()
    let workspace = try session.workspace()
    var progress = try session.progress(of: workspace)
    let exercise = try session.exercise(named: slug)
    let ladder = try HintLadder(
      exercise, output: output, open: progress.openOutputs(of: exercise.slug))
    let climb = ladder.climb(&progress, all: all)
    if let trouble = climb.trouble { session.note("Your progress was not kept: \(trouble)") }
    let renderer = try options.renderer(on: session.terminal)
    for rung in climb.rungs {
      session.print([session.terminal.ink.strong(rung.title), ""])
      let page = renderer.page(Document(blocks: rung.blocks))
      session.print([page.terminalText])
    }
    session.print([session.terminal.ink.quiet(climb.next)])
  }
}
