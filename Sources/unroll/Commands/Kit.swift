import ArgumentParser
import Workspace

/// Shows what `import RecurrentKit` gives.
struct Kit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kit",
    abstract: "Show all that `import RecurrentKit` gives you, on one screen.")

  func run() throws {
    let session = try Session()
    let screen = try KitScreen(
      sources: session.home.kitSources, ink: session.terminal.ink,
      width: session.terminal.width)
    Pager(terminal: session.terminal).show(screen.lines.map { $0 + "\n" }.joined())
  }
}
