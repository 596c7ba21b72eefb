import Grading

/// What a run over a class came to.
package struct ClassSummary: Sendable, Equatable {
  package var batch: Int64 = 0
  package var seed: UInt64 = 0
  package var submissions = 0
  /// The answers of all submissions.
  package var answers = 0
  /// The texts that were graded now, and those whose verdict stood already.
  package var graded = 0
  package var unchanged = 0
  /// The verdicts of the texts in question, by status.
  package var statuses: [String: Int] = [:]
  /// What could not be graded, after three tries each.
  package var errors: [String] = []
  /// Whether it was stopped before the end.
  package var isStopped = false
  /// The texts that are left.
  package var left = 0
}

/// How far a run is.
package struct ClassProgress: Sendable {
  package var done: Int
  package var all: Int
  /// The exercise and the word of what was graded last.
  package var last: String
}
