import Foundation
import Grading

/// One answer with the text that was handed in.
package struct HandedText: Sendable {
  package let label: String
  package let exercise: String
  package let sha256: String
  package let verdict: Verdict
  package let fingerprint: Fingerprint?
  /// Nil where the file is not where it was, or is another one by now.
  package let text: String?

  /// The answers that count, each with its text.
  package static func all(in book: Gradebook, assignment: Assignment?, exercise: String?) throws
    -> [HandedText]
  {
    let results = try ClassResults(book, assignment: assignment)
    let sources = Dictionary(
      try book.attempts().map { ("\($0.student)\n\($0.attempt.number)", $0.attempt.source) },
      uniquingKeysWith: { first, _ in first })
    return results.rows.flatMap { row in
      row.cells.compactMap { cell -> HandedText? in
        guard let grade = cell.grade, let result = grade.result, let verdict = cell.verdict,
          exercise == nil || exercise == grade.exercise
        else { return nil }
        let source = sources["\(grade.student)\n\(grade.attempt)"] ?? ""
        let path =
          FileManager.default.fileExists(atPath: source + "/.")
          ? "\(source)/\(grade.file)" : source
        let read = try? Submission(path: path)
        return HandedText(
          label: results.label(row), exercise: grade.exercise, sha256: result.sha256,
          verdict: verdict,
          fingerprint: result.fingerprint.flatMap { Fingerprint(json: $0) },
          text: read?.hash.description == result.sha256 ? read?.text : nil)
      }
    }
  }
}
