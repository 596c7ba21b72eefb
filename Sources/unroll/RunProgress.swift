import Foundation

/// A bar on standard error that shows how much of a long run is done, and is gone when it is over.
final class RunProgress {
  private let isShown = isatty(STDERR_FILENO) == 1 && !Terminal.isDumb
  private let start = Date()
  private var lastPercent = -1

  /// Draws the bar, if a per cent more is done; the first two seconds nothing is seen.
  func show(_ share: Double) {
    let percent = Int(100 * share)
    guard isShown, percent != lastPercent, Date().timeIntervalSince(start) > 2 else { return }
    lastPercent = percent
    let cells = 24
    let filled = min(cells, max(0, Int(share * Double(cells))))
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: cells - filled)
    write("\r\u{1B}[K[\(bar)] \(percent) %, Ctrl-C ends the run")
  }

  /// Takes the bar away.
  func clear() {
    if lastPercent >= 0 { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
