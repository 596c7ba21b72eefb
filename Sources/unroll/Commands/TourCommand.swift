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
    var isWhole = true
    try tour.play(show: session.print) {
      guard isInteractive else { return true }
      print(TourWords.pause(terminal.ink), terminator: "")
      fflush(nil)
      guard let answer = readLine(), !answer.hasPrefix("q") else {
        isWhole = false
        return false
      }
      print()
      return true
    }
    if isWhole { session.print(TourWords.next(terminal.ink)) }
  }
}
