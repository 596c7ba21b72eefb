import Foundation

/// Where a watch shows itself: a screen that is drawn anew, or lines one after the other.
package struct WatchScreen: Sendable {
  package let isRedrawn: Bool
  package let ink: Ink
  package let width: Int
  package let height: Int

  package init(isRedrawn: Bool, ink: Ink, width: Int, height: Int) {
    self.isRedrawn = isRedrawn
    self.ink = ink
    self.width = width
    self.height = height
  }

  /// The keys, on one line of 60 columns.
  package static let keys = "n next  h hint  l list  r reset  s solution  p read  q quit"

  /// The text that shows some lines with a word at the foot.
  package func text(_ lines: [String], foot: String = WatchScreen.keys) -> String {
    guard isRedrawn else { return lines.map { $0 + "\n" }.joined() + "\n" }
    // The foot takes two rows, and a full last row would scroll the first one away.
    let fitting = fit(lines, rows: height - 3)
    return "\u{1B}[H\u{1B}[2J" + fitting.map { $0 + "\n" }.joined() + "\n" + ink.quiet(foot)
  }

  /// Replaces the word at the foot.
  func text(foot: String) -> String {
    isRedrawn ? "\r\u{1B}[2K" + ink.quiet(foot) : ""
  }

  private func fit(_ lines: [String], rows: Int) -> [String] {
    guard lines.map(rowCount).reduce(0, +) > rows else { return lines }
    var kept: [String] = []
    var used = 1
    for line in lines {
      used += rowCount(line)
      if used > rows { break }
      kept.append(line)
    }
    return kept + [ink.quiet("… \(lines.count - kept.count) more lines; make the window taller")]
  }

  private func rowCount(_ line: String) -> Int {
    let visible = line.replacing(/\u{1B}\[[0-9;]*m/, with: "").count
    return max(1, (visible + width - 1) / max(width, 1))
  }
}
