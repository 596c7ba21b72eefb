import GRDB

/// All that a verdict depends on; equal keys have equal verdicts, whoever handed the text in.
package struct ResultKey: Codable, Hashable, Sendable {
  /// The hash of the file's bytes.
  package var sha256: String
  package var exercise: String
  /// The hash of what decides on this exercise, see `GraderContent`.
  package var content: String
  /// The seed of the random cases, in decimal digits.
  package var seed: String

  package init(sha256: String, exercise: String, content: String, seed: UInt64) {
    self.sha256 = sha256
    self.exercise = exercise
    self.content = content
    self.seed = "\(seed)"
  }
}
