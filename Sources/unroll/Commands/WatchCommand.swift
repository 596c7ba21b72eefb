import ArgumentParser
import Book
import Workspace

/// Judges on every save.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Judge each answer as soon as it is saved.",
    discussion: "Keys: \(WatchScreen.keys)")

  @Flag(help: "Write one verdict after the other, without drawing the screen anew.")
  var plain = false

  @Option(help: "The seed of the random cases.")
  var seed: UInt64 = 7

  func run() throws {
    let session = try Session()
    let workspace = try session.workspace()
    session.refreshEditor(of: workspace)
    let isPlain = plain
    let watch = try Watch(
      workspace: workspace, book: session.installation.book, program: ContentHome.executablePath,
      seed: seed
    ) {
      // Asked anew each time, for a window may have become another size.
      let terminal = Terminal()
      return WatchScreen(
        isRedrawn: terminal.isTerminal && !Terminal.isDumb && !isPlain, ink: terminal.ink,
        width: terminal.width, height: terminal.height)
    }
    try watch.run()
  }
}
