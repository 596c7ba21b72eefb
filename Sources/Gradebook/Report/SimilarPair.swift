import Foundation

/// Two texts for one exercise that are nearly the same: a reason to look, never a score.
package struct SimilarPair: Sendable, Codable, Equatable {
  package let exercise: String
  package let first: String
  /// A classmate, or `the solution`.
  package let second: String
  /// The share of the smaller text's marks that are in the other, from 0 to 1; what the starter
  /// gives to everybody does not count.
  package let share: Double
  package let areEqual: Bool

  package static let solution = "the solution"

  /// Compares every pair of texts of an exercise, and each with the solution.
  package static func pairs(
    _ texts: [HandedText], threshold: Double, starter: (_ slug: String) -> String,
    solution: (_ slug: String) -> String?
  ) -> [SimilarPair] {
    var pairs: [SimilarPair] = []
    for (exercise, answers) in Dictionary(grouping: texts, by: \.exercise) {
      let given = Winnowing(starter(exercise)).marks
      // An answer without a line of its own, the starter, resembles all others.
      var marked = answers.compactMap { answer in
        answer.text.map {
          (answer.label, Winnowing($0).marks.subtracting(given), Winnowing.tokens($0), $0)
        }
      }.filter { !$0.1.isEmpty }.sorted { $0.0 < $1.0 }
      if let text = solution(exercise) {
        marked.append(
          (Self.solution, Winnowing(text).marks.subtracting(given), Winnowing.tokens(text), text))
      }
      for (index, one) in marked.enumerated() {
        for other in marked[(index + 1)...] {
          let smaller = min(one.1.count, other.1.count)
          let shared = one.1.intersection(other.1).count
          let share = smaller == 0 ? 0 : Double(shared) / Double(smaller)
          guard share >= threshold else { continue }
          pairs.append(
            SimilarPair(
              exercise: exercise, first: one.0, second: other.0, share: share,
              areEqual: one.3 == other.3))
        }
      }
    }
    return pairs.sorted {
      ($0.exercise, -$0.share, $0.first, $0.second) < ($1.exercise, -$1.share, $1.first, $1.second)
    }
  }

  package static func lines(_ pairs: [SimilarPair]) -> [String] {
    guard !pairs.isEmpty else { return ["No two texts are that much alike."] }
    let rows = pairs.map { pair in
      [
        pair.exercise, Escaping.terminal(pair.first), Escaping.terminal(pair.second),
        FeedbackPage.percent(pair.share), pair.areEqual ? "the same text" : "",
      ]
    }
    return ClassTable.aligned(rows) + [
      "",
      "A short exercise has few right answers, and these look alike: talk before you judge.",
    ]
  }

  package static func json(_ pairs: [SimilarPair]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(pairs)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
  }
}
