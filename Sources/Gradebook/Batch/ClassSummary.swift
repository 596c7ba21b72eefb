import Grading

/// What a run over a class came to.
package struct ClassSummary: Sendable, Equatable {
  package var batch: Int64 = 0
  package var seed: UInt64 = 0
  package var submissions = 0
  /// The answers of all submissions.
  package var answers = 0
  /// The texts among them, each for one exercise; equal ones are graded once.
  package var different = 0
  /// The part that was graded, and how many of the texts are its own.
  package var shard: Shard?
  package var ofShard = 0
  /// The texts that were graded now, and those whose verdict stood already.
  package var graded = 0
  package var unchanged = 0
  /// The verdicts of the texts in question, by status.
  package var statuses: [String: Int] = [:]
  /// What was refused unseen, each with student, exercise and reason.
  package var refused: [String] = []
  /// What could not be graded, after three tries each.
  package var errors: [String] = []
  /// Whether it was stopped before the end.
  package var isStopped = false
  /// The texts that are left.
  package var left = 0
}

extension ClassSummary {
  /// What is printed at the end of a run.
  ///
  /// - Parameter gradebook: the file in which the verdicts are.
  package func lines(keptIn gradebook: String) -> [String] {
    [counts, words, "Batch \(batch), seed \(seed), kept in \(gradebook)."]
      + (isStopped
        ? ["Stopped with \(left) left. The same command again goes on from here."] : [])
      + Self.list("Refused unseen, with a score of 0:", refused.map(Escaping.terminal))
      + Self.list(
        "Could not be graded, and have no score:", errors,
        "The same command again tries them once more.")
  }

  private var counts: String {
    let submissions = submissions.counted("submission")
    let all = "\(submissions) with \(answers.counted("answer"))"
    let texts =
      different == answers ? "" : ", \(different) different \(different == 1 ? "one" : "ones")"
    let part = shard.map { ", \(ofShard) of them in part \($0)" } ?? ""
    return "\(all)\(texts)\(part): \(graded) graded now, \(unchanged) unchanged."
  }

  private var words: String {
    let words = statuses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    return words.isEmpty ? "Nothing was graded." : "Different answers: \(words)."
  }

  private static func list(_ title: String, _ lines: [String], _ end: String? = nil) -> [String] {
    if lines.isEmpty { return [] }
    return [title] + lines.map { "  \($0)" } + (end.map { [$0] } ?? [])
  }
}

/// How far a run is.
package struct ClassProgress: Sendable {
  package var done: Int
  package var all: Int
  /// The exercise and the word of what was graded last.
  package var last: String
}
