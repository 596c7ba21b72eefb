import ArgumentParser
import Book
import Foundation
import Workspace

/// Shows the loop once, with real checks.
struct TourCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tour",
    abstract: "Five minutes: read, start, get it wrong, be told why, and put it right.",
    discussion: "All of it happens in a folder of its own, which is removed afterwards.")

  func run() throws {
    let session = try Session()
    let terminal = session.terminal
    var environment = Terminal.environment
    environment["COLUMNS"] = "\(terminal.width)"
    if terminal.hasColor { environment["CLICOLOR_FORCE"] = "1" }
    let isInteractive = terminal.isTerminal && isatty(STDIN_FILENO) == 1
    let tour = Tour(
      book: try session.installation.book, edition: try session.installation.edition,
      program: ContentHome.executablePath, environment: environment, ink: terminal.ink,
      width: min(terminal.width, 100))
    // Whoever leaves by Ctrl-C, or closes the window, leaves no folder behind: reading the next key
    // ends, and with it the tour.
    for number in [SIGINT, SIGTERM, SIGHUP] where isInteractive {
      signal(number) { _ in }
      siginterrupt(number, 1)
    }
    // Nor does a reader who leaves a pipe: it is seen at the next step.
    signal(SIGPIPE, SIG_IGN)
    var isWhole = true
    try tour.play(show: session.print) {
      guard !Self.isReaderGone else { return false }
      guard isInteractive else { return true }
      print(TourWords.pause(terminal.ink), terminator: "")
      fflush(nil)
      isWhole = Self.wantsToGoOn
      print()
      return isWhole
    }
    if isWhole { session.print(TourWords.next(terminal.ink)) }
  }

  /// Whether nobody is left to read a pipe.
  private static var isReaderGone: Bool {
    var output = pollfd(fd: STDOUT_FILENO, events: 0, revents: 0)
    return poll(&output, 1, 0) == 1 && output.revents & Int16(POLLERR) != 0
  }

  /// Waits for a line; q, a signal and the end of the terminal all mean no.
  ///
  /// Not with `readLine`, which begins again when a signal has come.
  private static var wantsToGoOn: Bool {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    return count > 0 && bytes[0] != UInt8(ascii: "q")
  }
}
