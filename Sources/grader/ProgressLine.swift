import Foundation
import Gradebook

/// How far a class is: a bar with rate and remaining time on a terminal, else a line now and then.
final class ProgressLine {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let start = DispatchTime.now()
  private var lastShown: Double?
  /// When the first answer was done: what is made ready before tells nothing of the rest.
  private var first: (seconds: Double, done: Int)?

  /// So many seconds between two lines.
  private var pause: Double { isTerminal ? 0.1 : 10 }

  func show(_ progress: ClassProgress) {
    let now = Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1e9
    let first = first ?? (now, progress.done)
    self.first = first
    if let lastShown, now - lastShown < pause, progress.done < progress.all { return }
    lastShown = now
    let text = Self.text(progress, done: progress.done - first.done, in: now - first.seconds)
    write(
      isTerminal
        ? "\r\u{1B}[K" + Self.bar(progress) + text : text + "\n"
    )
  }

  /// Takes the bar away.
  func end() {
    if isTerminal, lastShown != nil { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  private static func bar(_ progress: ClassProgress) -> String {
    let cells = 24
    let filled = progress.all == 0 ? cells : progress.done * cells / progress.all
    return "[" + String(repeating: "#", count: filled)
      + String(repeating: ".", count: cells - filled) + "] "
  }

  private static func text(_ progress: ClassProgress, done: Int, in seconds: Double) -> String {
    let place = "\(progress.done) of \(progress.all)"
    guard seconds >= 3, done > 0 else { return place }
    let rate = Double(done) / seconds
    let left = Double(progress.all - progress.done) / rate
    return place + ", \(Int(rate * 60)) a minute, \(time(left)) left"
  }

  private static func time(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    return whole < 60 ? "\(whole) s" : "\(whole / 60) min \(whole % 60) s"
  }
}
