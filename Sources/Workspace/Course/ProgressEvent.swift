import Foundation
import Grading

/// Something that a learner did: what progress is made of.
struct ProgressEvent: Sendable, Codable {
  enum Kind: String, Codable {
    /// An answer was judged.
    case check
    /// A hint was shown.
    case hint
    /// A solution was shown before a pass.
    case studied
    /// A text with a mistake was written, to be mended.
    case planted
    /// A text with a mistake was judged.
    case mending
  }

  /// A wrong idea and the output that it shows in.
  struct Idea: Sendable, Codable, Equatable, CustomStringConvertible {
    var misconception: String
    var output: String

    init(misconception: String, output: String) {
      self.misconception = misconception
      self.output = output
    }

    /// Reads two words.
    init(_ words: String) {
      let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
      self.init(misconception: parts.first ?? "", output: parts.count > 1 ? parts[1] : "")
    }

    var description: String { "\(misconception) \(output)" }
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
  /// The wrong ideas that the judge named, or the one that was planted.
  var ideas: [Idea]?
  /// The output that a hint was about.
  var output: String?
  var rung: Int?

  init(_ kind: Kind, _ exercise: String, time: String = Date.now.formatted(.iso8601)) {
    self.kind = kind
    self.exercise = exercise
    self.time = time
  }

  /// A verdict as an event; nil where the exercise is not known.
  init?(_ kind: Kind, _ verdict: Verdict) {
    guard let slug = verdict.exercise else { return nil }
    self.init(kind, slug)
    (status, score) = (verdict.status, verdict.score)
    (sha256, edition, seed) = (verdict.sha256, verdict.edition, verdict.seed)
    open = verdict.outputs.filter { $0.status != .pass }.map(\.name)
    ideas = verdict.diagnosis.map { Idea(misconception: $0.misconception, output: $0.output) }
  }
}
