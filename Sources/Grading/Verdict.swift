import Foundation

/// What the judge found out about one submission file.
package struct Verdict: Sendable, Codable, Equatable {
  /// The outcome of a whole file, in one word.
  package enum Status: String, Sendable, Codable {
    case pass
    case wrong
    case unfinished
    case empty
    case noBuild = "no-build"
    case buildLimit = "build-limit"
    case crash
    case timeLimit = "time-limit"
    case memoryLimit = "memory-limit"
    case outputLimit = "output-limit"
    case earlyExit = "early-exit"
    case protocolError = "protocol"
    case refused
    case graderError = "grader-error"
  }

  /// The outcome of one check or output.
  package enum Mark: String, Sendable, Codable {
    case pass
    case fail
    case skipped
    case unfinished
  }

  /// An output tensor of the exercise.
  package struct Output: Sendable, Codable, Equatable {
    package var name: String
    package var status: Mark
  }

  /// One named check.
  package struct Check: Sendable, Codable, Equatable {
    package var name: String
    package var status: Mark
    package var message: String?
    /// How wrong each entry of the differing matrix is: a line a row, a digit an entry, 0 for right,
    /// 3 for an error above a tenth of the largest true entry.
    package var map: [String]?
    /// The learner's line, where the check points to one.
    package var line: Int?
    /// The column of a compiler's error.
    package var column: Int?
    /// The learner's source line of a compiler's error.
    package var source: String?
    /// A sentence that helps with a compiler's error.
    package var help: String?
  }

  /// A wrong idea that the answer embodies.
  package struct Diagnosis: Sendable, Codable, Equatable {
    package var misconception: String
    package var output: String
    package var explanation: String
  }

  /// How long it took.
  package struct Seconds: Sendable, Codable, Equatable {
    package var build: Double
    package var run: Double

    package init(build: Double, run: Double) {
      self.build = build
      self.run = run
    }
  }

  package var exercise: String?
  package var student: String?
  package var file: String
  package var sha256: String?
  package var edition: String
  package var status: Status
  package var score: Double
  package var maxScore: Double
  package var outputs: [Output]
  package var checks: [Check]
  package var diagnosis: [Diagnosis]
  /// What the learner's code printed.
  package var output: String
  package var seconds: Seconds
  package var isolation: String
  package var seed: UInt64
  /// What the answer says to the probes, as JSON, where it did not pass; the gradebook keeps it, and
  /// the verdict's own JSON leaves it out.
  package var fingerprint: String?

  private enum CodingKeys: String, CodingKey {
    case exercise, student, file, sha256, edition, status, score, maxScore, outputs, checks
    case diagnosis, output, seconds, isolation, seed
  }

  package init(file: String, edition: String, seed: UInt64) {
    self.file = file
    self.edition = edition
    self.seed = seed
    status = .graderError
    (score, maxScore) = (0, 1)
    (outputs, checks, diagnosis, output) = ([], [], [], "")
    seconds = Seconds(build: 0, run: 0)
    isolation = "plain"
  }

  /// Writes every key, with null where nothing is known, so that readers need not guess.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(exercise, forKey: .exercise)
    try container.encode(student, forKey: .student)
    try container.encode(file, forKey: .file)
    try container.encode(sha256, forKey: .sha256)
    try container.encode(edition, forKey: .edition)
    try container.encode(status, forKey: .status)
    try container.encode(score, forKey: .score)
    try container.encode(maxScore, forKey: .maxScore)
    try container.encode(outputs, forKey: .outputs)
    try container.encode(checks, forKey: .checks)
    try container.encode(diagnosis, forKey: .diagnosis)
    try container.encode(output, forKey: .output)
    try container.encode(seconds, forKey: .seconds)
    try container.encode(isolation, forKey: .isolation)
    try container.encode(seed, forKey: .seed)
  }

  /// The verdicts as JSON text: one object, or an array.
  package static func json(_ verdicts: [Verdict], asArray: Bool) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data =
      asArray || verdicts.count != 1
      ? try encoder.encode(verdicts) : try encoder.encode(verdicts[0])
    return String(decoding: data, as: UTF8.self)
  }

  /// The message that stands for the whole file, when there is one.
  package var firstMessage: String? { checks.first { $0.status == .fail }?.message }
}
