import Foundation
import Workspace

/// What standard output is connected to, and what the environment says about it.
struct Terminal {
  let isTerminal = isatty(STDOUT_FILENO) == 1
  /// The columns of a line, at most 120; 80 where nobody knows.
  let width: Int
  /// The lines of the screen.
  let height: Int
  let hasColor: Bool
  /// Whether output is to look as on a terminal wherever it goes.
  let isForced: Bool

  static let environment = ProcessInfo.processInfo.environment

  init() {
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let columns = isKnown ? Int(size.ws_col) : Self.environment["COLUMNS"].flatMap { Int($0) } ?? 80
    width = min(max(columns, 20), 120)
    height = isKnown && size.ws_row > 0 ? Int(size.ws_row) : 24
    // no-color.org and bixense.com/clicolors; the refusal outweighs the wish.
    let isAllowed = Self.environment["NO_COLOR"]?.isEmpty ?? true
    isForced = isAllowed && !["", "0"].contains(Self.environment["CLICOLOR_FORCE"] ?? "")
    let isWanted = isTerminal && !Self.isDumb && Self.environment["CLICOLOR"] != "0"
    hasColor = isForced || (isAllowed && isWanted)
  }

  var ink: Ink { Ink(hasColor: hasColor) }

  /// Whether the background is light: asks the terminal, else the environment, else says no.
  var isLight: Bool {
    if isTerminal, let isLight = TerminalBackground.isLight { return isLight }
    // COLORFGBG is "15;0" or "0;default;15": the last number is the background.
    guard let last = Self.environment["COLORFGBG"]?.split(separator: ";").last,
      let color = Int(last)
    else { return false }
    return color == 7 || color > 8
  }

  static var isDumb: Bool { environment["TERM"] == "dumb" }
  static var pager: String { environment["PAGER"].flatMap { $0.isEmpty ? nil : $0 } ?? "less -R" }
}
