import Foundation
import Grading

/// What a class tells about the exercises: item analysis.
///
/// Source of the discrimination's 27 %: T. L. Kelley, "The selection of upper and lower groups for the
/// validation of test items", 1939.
package struct ClassStatistics: Sendable {
  /// One check over the class.
  package struct Check: Sendable, Codable, Equatable {
    package let exercise: String
    package let name: String
    package let passed: Int
    package let asked: Int
    /// Pass rate of the best minus that of the last; nil where these groups are too small.
    package let discrimination: Double?
    package let isSuspicious: Bool
  }

  /// One exercise over the class.
  package struct Exercise: Sendable, Codable, Equatable {
    package let exercise: String
    package let answers: Int
    package let passed: Int
    /// The mean credit of those who handed in.
    package let meanCredit: Double
    /// The wrong idea that was named most often, and how often.
    package let commonMisconception: String?
    package let commonCount: Int
    package let checks: [Check]
  }

  package let exercises: [Exercise]

  package init(_ results: ClassResults) {
    exercises = results.assignment.items.indices.map { Self.exercise($0, results) }
  }

  private static func exercise(_ index: Int, _ results: ClassResults) -> Exercise {
    let slug = results.assignment.items[index].slug
    // The rank leaves the exercise itself out, where there are others.
    let answered = results.rows.filter { $0.cells[index].verdict != nil }.sorted {
      (rank($0, without: index), $1.key) > (rank($1, without: index), $0.key)
    }
    let verdicts = answered.compactMap { $0.cells[index].verdict }
    let credits = answered.compactMap { $0.cells[index].credit }
    var ideas: [String: Int] = [:]
    for verdict in verdicts {
      for idea in Set(verdict.diagnosis.map(\.misconception)) { ideas[idea, default: 0] += 1 }
    }
    let common = ideas.max { ($0.value, $1.key) < ($1.value, $0.key) }
    var names: [String] = []
    for check in verdicts.flatMap(\.checks) where !names.contains(check.name) {
      names.append(check.name)
    }
    return Exercise(
      exercise: slug, answers: verdicts.count, passed: verdicts.count { $0.status == .pass },
      meanCredit: credits.isEmpty ? 0 : credits.reduce(0, +) / Double(credits.count),
      commonMisconception: common?.key, commonCount: common?.value ?? 0,
      checks: names.map { check($0, slug, verdicts) })
  }

  private static func rank(_ row: ClassResults.Row, without index: Int) -> Double {
    let others = row.cells.indices.filter { row.cells.count == 1 || $0 != index }
    return others.reduce(0) { $0 + (row.cells[$1].credit ?? 0) }
  }

  /// - Parameter verdicts: those of the best students first.
  private static func check(_ name: String, _ exercise: String, _ verdicts: [Verdict]) -> Check {
    func rate(_ some: some Sequence<Verdict>) -> (passed: Int, asked: Int) {
      let marks = some.flatMap { verdict in
        verdict.checks.filter { $0.name == name && [.pass, .fail].contains($0.status) }
          .map(\.status)
      }
      return (marks.count { $0 == .pass }, marks.count)
    }
    let all = rate(verdicts)
    let group = Int((Double(verdicts.count) * 0.27).rounded())
    let (best, last) = (rate(verdicts.prefix(group)), rate(verdicts.suffix(group)))
    var discrimination: Double?
    if best.asked >= 3 && last.asked >= 3 {
      discrimination =
        Double(best.passed) / Double(best.asked) - Double(last.passed) / Double(last.asked)
    }
    return Check(
      exercise: exercise, name: name, passed: all.passed, asked: all.asked,
      discrimination: discrimination,
      isSuspicious: discrimination.map { $0 < 0 || best.passed * 2 <= best.asked } ?? false)
  }

  package var lines: [String] {
    exercises.flatMap { exercise -> [String] in
      let head =
        "\(exercise.exercise): \(exercise.passed) of \(exercise.answers) pass, "
        + "mean credit \(FeedbackPage.percent(exercise.meanCredit))"
      let idea = exercise.commonMisconception.map {
        ["  most common wrong idea: \($0), \(exercise.commonCount.counted("time"))"]
      }
      let rows = exercise.checks.filter { $0.asked > 0 }.map { check in
        [
          "  " + Escaping.terminal(check.name), "\(check.passed)/\(check.asked)",
          check.discrimination.map { String(format: "%+.2f", $0) } ?? "",
          check.isSuspicious ? "look at this check: the best students fail it" : "",
        ]
      }
      return [head] + (idea ?? []) + ClassTable.aligned(rows) + [""]
    }
  }

  package var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(exercises)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
  }
}
