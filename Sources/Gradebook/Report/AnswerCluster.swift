import Foundation
import Grading

/// Wrong answers that compute the same and have no name yet.
package struct AnswerCluster: Sendable {
  package let exercise: String
  package let answers: [HandedText]

  /// The shortest text of the group.
  package var shortest: HandedText? {
    answers.filter { $0.text != nil }.min { first, second in
      (first.text?.utf8.count ?? 0, first.label) < (second.text?.utf8.count ?? 0, second.label)
    }
  }

  /// Groups answers by their fingerprints, up to rounding; the largest groups first.
  package static func clusters(_ texts: [HandedText]) -> [AnswerCluster] {
    let open = texts.filter { text in
      text.verdict.status == .wrong && text.verdict.diagnosis.isEmpty && text.fingerprint != nil
    }
    var groups: [(exercise: String, print: Fingerprint, answers: [HandedText])] = []
    for text in open {
      guard let print = text.fingerprint else { continue }
      let place = groups.firstIndex { group in
        group.exercise == text.exercise
          && group.print.outputs.keys.allSatisfy { group.print.agrees(with: print, on: $0) }
      }
      if let place {
        groups[place].answers.append(text)
      } else {
        groups.append((text.exercise, print, [text]))
      }
    }
    return groups.map { AnswerCluster(exercise: $0.exercise, answers: $0.answers) }
      .sorted { ($1.answers.count, $0.exercise) < ($0.answers.count, $1.exercise) }
  }

  package static func lines(_ clusters: [AnswerCluster]) -> [String] {
    guard !clusters.isEmpty else { return ["Every wrong answer has a name."] }
    return clusters.flatMap { cluster -> [String] in
      let count = cluster.answers.count
      let wrong = cluster.answers[0].verdict.outputs.filter { $0.status == .fail }.map(\.name)
      var lines = [
        "\(cluster.exercise): \(count) \(count == 1 ? "answer computes" : "answers compute the same"), "
          + "wrong in \(wrong.joined(separator: ", "))",
        "  " + cluster.answers.map { Escaping.terminal($0.label) }.joined(separator: ", "),
      ]
      if let shortest = cluster.shortest, let text = shortest.text {
        lines.append("  the shortest, by \(Escaping.terminal(shortest.label)):")
        lines += text.split(separator: "\n", omittingEmptySubsequences: false)
          .map { "  │ " + Escaping.terminal(String($0)) }
      } else {
        lines.append("  None of the files is where it was when it was graded.")
      }
      return lines + [""]
    }
  }

  package static func json(_ clusters: [AnswerCluster]) -> String {
    struct Shown: Encodable {
      let exercise: String
      let students: [String]
      let shortest: String?
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let shown = clusters.map {
      Shown(exercise: $0.exercise, students: $0.answers.map(\.label), shortest: $0.shortest?.text)
    }
    return (try? encoder.encode(shown)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
  }
}
