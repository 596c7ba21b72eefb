import Foundation
import Grading

/// The checks of an exercise as people read them, the last one first.
package struct HistoryReport {
  private let history: History
  private let ink: Ink

  package init(_ history: History, ink: Ink) { (self.history, self.ink) = (history, ink) }

  package var lines: [String] {
    let slug = history.slug
    guard let last = history.attempts.last else {
      return [
        history.isStarted
          ? "\(slug) was not checked yet. Type `unroll check \(slug)`."
          : WorkspaceError.notStarted(slug: slug).description
      ]
    }
    let back = history.attempts.last { $0.isKept && !$0.isPresent }?.number ?? last.number
    return [ink.strong(slug) + ink.quiet("  \(Words.checks(history.attempts.count))"), ""]
      + history.attempts.reversed().flatMap { line($0, width: String(last.number).count) }
      + [
        "",
        Words.next.padded(to: 6) + ink.command("unroll history \(slug) --show \(back)")
          + ink.quiet("     prints the text of check \(back)"),
        "".padded(to: 6) + ink.command("unroll history \(slug) --restore \(back)")
          + ink.quiet("  makes it your answer again; a copy of the present one is kept"),
      ]
  }

  private func line(_ attempt: History.Attempt, width: Int) -> [String] {
    let number =
      String(repeating: " ", count: width - String(attempt.number).count)
      + "\(attempt.number)"
    let word = attempt.status.words
    let colored = attempt.status == .pass ? ink.right(word) : ink.open(word)
    var notes: [String] = []
    if attempt.isPresent { notes.append("your text as it is") }
    if !attempt.isKept { notes.append("text not kept") }
    let head =
      "  \(number)  \(Self.local(attempt.time))  \(colored)"
      + (notes.isEmpty ? "" : ink.quiet("  " + notes.joined(separator: ", ")))
    let ideas = attempt.diagnosis.map { idea in
      "".padded(to: width + 22) + ink.quiet("\(idea.misconception), in \(idea.output)")
    }
    return [head] + ideas
  }

  /// A time as the learner's clock tells it, such as `2026-03-01 15:05`.
  private static func local(_ time: String) -> String {
    guard let date = try? Date(time, strategy: .iso8601) else { return time.padded(to: 16) }
    let style = Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: .current)
    return String(
      date.formatted(style.year().month().day().time(includingFractionalSeconds: false)).prefix(16))
  }
}
