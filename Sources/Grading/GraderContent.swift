import Exercises
import Foundation

/// What decides on one exercise, as a hash: verdicts of equal content, text and seed are equal.
///
/// Contracts and the judge are compiled code, and code has no text at run time. So the hash takes
/// in what they do: every question of the plan, what the reference answers to it, and what the
/// judge says to right, nearly right, wrong and unfinished answers. A change of one contract
/// changes its exercise alone, whatever else was built anew. What a run cannot show there (how
/// ends of programs are read, the limits, the sentences) is counted by `judgeVersion`.
extension Grader {
  /// Raised with every change of what decides that answers to the plan do not show.
  static let judgeVersion = 3

  /// The content of an exercise under a seed.
  package func content(of exercise: Exercise, seed: UInt64) throws -> ContentHash {
    var parts = ["\(Self.judgeVersion)", isolationName, builder.compiler.toolchain.build]
    parts += try texts(of: exercise.slug)
    parts.append(Driver.source(for: exercise.functions))
    let plan = try plan(exercise, seed: seed)
    let replies = try plan.questions.map { question in
      try exercise.functions[question.function].reference(question.arguments)
    }
    for (question, reply) in zip(plan.questions, replies) {
      parts.append("\(question.function)")
      parts += (question.arguments + [reply]).map(Self.digest)
    }
    parts += Self.madeAnswers.map { change in
      var verdict = Verdict(file: "", edition: "", seed: seed)
      let changed = replies.enumerated().map { ($0.offset, Reply.value($0.element.mapped(change))) }
      Judge(plan: plan).decide(
        Dictionary(changed, uniquingKeysWith: { first, _ in first }), into: &verdict)
      return Self.outline(of: verdict)
    }
    return ContentHash(of: parts)
  }

  private var isolationName: String { newVerdict(file: "", seed: 0).isolation }

  /// The exercises with which one is linked, and those with which these are.
  package func allLinks(of slug: String) -> [String] { builder.allLinked(builder.links(slug)) }

  /// Right answers, some on both sides of each tolerance, zeros, and none.
  private static let madeAnswers: [@Sendable (Double) -> Double] = [
    { $0 }, { $0 * (1 + 1e-10) }, { $0 * (1 + 1e-8) }, { $0 * (1 + 1e-5) }, { 0 * $0 },
    { _ in .nan },
  ]

  /// The content's files: the kit, the linked solutions, and the recorded mistakes.
  private func texts(of slug: String) throws -> [String] {
    let kit = try FileManager.default.contentsOfDirectory(atPath: builder.kitSources)
      .filter { $0.hasSuffix(".swift") }.sorted().map { "\(builder.kitSources)/\($0)" }
    let linked = builder.allLinked(builder.links(slug)).sorted()
      .map { "\(builder.solutions)/\($0).swift" }
    let mistakes = ["misconceptions.md", "fingerprints.json", "pairs.json"]
      .map { "\(builder.solutions)/\(slug).\($0)" }
    return (kit + linked + mistakes).map { path in
      FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
  }

  /// A value's shape and a projection of its numbers, in digits on which all machines agree.
  private static func digest(_ value: Value) -> String {
    let print = Fingerprint.Print(value)
    return "\(print.shape) \(print.projections[0])"
  }

  /// All of a verdict but its sentences, in which last digits are printed.
  private static func outline(of verdict: Verdict) -> String {
    let checks = verdict.checks.map { "\($0.name) \($0.status)" }
    let outputs = verdict.outputs.map { "\($0.name) \($0.status)" }
    return (["\(verdict.status) \(verdict.score)"] + outputs + checks).joined(separator: "\n")
  }
}
