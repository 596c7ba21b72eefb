import Exercises

/// Tells which exercise a file answers: by the word of its first line, its name, or its functions.
enum Recognition {
  case exercise(Exercise)
  case ambiguous([String])
  case unknown

  init(_ submission: Submission, named slug: String?) {
    let stem = submission.name.hasSuffix(".swift") ? String(submission.name.dropLast(6)) : nil
    let candidates = [{ slug }, { StarterLine(submission.text)?.slug }, { stem }]
    let named = candidates.lazy.compactMap { $0() }.compactMap(Exercise.named).first
    if let named {
      self = .exercise(named)
      return
    }
    let outline = SwiftOutline(submission.text)
    let matches = Exercise.catalog.filter { exercise in
      exercise.functions.allSatisfy { outline.line(ofFunction: $0.name) != nil }
    }
    switch matches.count {
    case 0: self = .unknown
    case 1: self = .exercise(matches[0])
    default: self = .ambiguous(matches.map(\.slug))
    }
  }
}

/// The first line of a text in which a mistake was planted, such as
/// `// unroll debug=rnn-step edition=0123456789ab`: it is no answer, whatever functions it holds.
package struct PlantedLine {
  package let slug: String
  private let edition: String

  package init(slug: String, edition: String) {
    self.slug = slug
    self.edition = edition
  }

  /// Reads the line from a text, or returns nil where it is missing.
  package init?(_ text: String) {
    guard text.utf8.starts(with: "// unroll debug=".utf8),
      let match = text.prefixMatch(of: /\/\/ unroll debug=([a-z0-9-]+) edition=([0-9a-f]+)/)
    else { return nil }
    slug = String(match.1)
    edition = String(match.2)
  }

  /// Reads the line from a file.
  package init?(path: String) {
    guard let text = try? Submission(path: path).text else { return nil }
    self.init(text)
  }

  /// The line as text.
  package var text: String { "// unroll debug=\(slug) edition=\(edition)" }
}

/// The first line of a started file, such as `// unroll exercise=rnn-step edition=0123456789ab`.
package struct StarterLine {
  package let slug: String
  package let edition: String

  package init(slug: String, edition: String) {
    self.slug = slug
    self.edition = edition
  }

  /// Reads the line from a text, or returns nil where it is missing.
  package init?(_ text: String) {
    guard let line = text.split(separator: "\n", maxSplits: 1).first,
      let match = line.firstMatch(of: /\/\/ unroll exercise=([a-z0-9-]+) edition=([0-9a-f]+)/)
    else { return nil }
    slug = String(match.1)
    edition = String(match.2)
  }

  /// The line as text.
  package var text: String { "// unroll exercise=\(slug) edition=\(edition)" }
}
