import Foundation
import Grading

/// One line of a workspace's progress.
struct ProgressEvent: Sendable, Codable {
  enum Kind: String, Codable {
    case check
    case hint
    case studied
  }

  var kind: Kind
  var exercise: String
  /// The time of the event, such as `2026-03-01T14:05:09Z`.
  var time: String
  var status: Verdict.Status?
  var score: Double?
  var sha256: String?
  var edition: String?
  var seed: UInt64?
  /// The outputs that were not right.
  var open: [String]?
  /// The output that a hint was about.
  var output: String?
  var rung: Int?

  init(_ kind: Kind, _ exercise: String) {
    self.kind = kind
    self.exercise = exercise
    time = Date.now.formatted(.iso8601)
  }
}
