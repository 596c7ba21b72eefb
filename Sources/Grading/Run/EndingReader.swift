import Foundation

/// Reads out of a program's end what went wrong in it.
struct EndingReader {
  let outcome: Outcome
  /// The shape rule that the kit found broken, if it did.
  let rule: String?
  /// Whether the program could tell where it was; a full stack cannot.
  let hasStack: Bool

  func failure(line: Int?) -> RunFailure {
    let (word, message) = reading
    return RunFailure(word: word, message: message, line: line)
  }

  private var reading: (Verdict.Status, String) {
    if outcome.isFlooded { return (.outputLimit, Messages.outputLimit) }
    if outcome.isAnswerFlooded { return (.outputLimit, Messages.answerLimit) }
    if let rule { return (.crash, Messages.shapeRule(rule)) }
    let errors = String(decoding: outcome.errors, as: UTF8.self)
    let fatal = Self.fatalError(in: errors)
    if Self.isOutOfMemory(errors) || hasUsed(memory: 0.9) {
      return (.memoryLimit, Messages.memoryLimit)
    }
    switch outcome.ending.kind {
    // To fill all memory takes half of the time on one machine and all of it on another. What has
    // filled a quarter, of which no honest answer needs a tenth, was on its way there.
    case .wall where hasUsed(memory: 0.25),
      .signal(24) where hasUsedItsTime && hasUsed(memory: 0.25),
      .signal(9) where hasUsedItsTime && hasUsed(memory: 0.25):
      return (.memoryLimit, Messages.memoryLimit)
    case .wall: return (.timeLimit, Messages.timeLimit)
    case .signal(24) where hasUsedItsTime, .signal(9) where hasUsedItsTime:
      return (.timeLimit, Messages.timeLimit)
    case .exit(let status): return (.earlyExit, Messages.earlyExit(status))
    case .signal(11) where !hasStack: return (.crash, Messages.stackOverflow)
    case .signal(25): return (.crash, Messages.fileWritten)
    case .unreported: return (.crash, Messages.launcherKilled)
    case .unknown, .stopped: return (.graderError, Messages.noReport)
    default: return (.crash, Messages.crash(fatal))
    }
  }

  /// Whether it had this share of its memory at once.
  private func hasUsed(memory share: Double) -> Bool {
    Double(outcome.ending.peakBytes) > share * Double(Limits.run.addressSpace)
  }

  /// A program can send these signals to itself, too.
  ///
  /// The kernel counts the limit in ticks, by which it may be early, so half of the time is taken for
  /// all of it.
  private var hasUsedItsTime: Bool {
    outcome.ending.cpuSeconds > 0.5 * Double(Limits.run.cpuSeconds)
  }

  private static func isOutOfMemory(_ errors: String) -> Bool {
    errors.contains("failed to allocate") || errors.contains("Could not allocate memory")
      || errors.contains("bad_alloc")
  }

  /// The text behind `Fatal error:`, without file names of ours and without its full stop.
  private static func fatalError(in errors: String) -> String? {
    for line in errors.split(separator: "\n") {
      if let range = line.range(of: "Fatal error") {
        var text = line[range.upperBound...].drop { $0 == ":" || $0 == " " }
        if text.last == "." { text.removeLast() }
        return text.isEmpty ? "a trap" : String(text)
      }
    }
    return nil
  }
}
