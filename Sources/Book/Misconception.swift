import CommonMark
import Foundation

/// A wrong idea about an exercise, as an edit of its solution.
package struct Misconception: Sendable, Equatable {
  /// The name, such as `whh-transposed`.
  package let id: String
  /// What the tutor says to somebody who holds the idea.
  package let explanation: String
  /// The edits, each from some whole lines to others.
  package let edits: [Edit]
  /// The line of its heading.
  package let line: Int

  /// A change from some consecutive whole lines to others.
  package struct Edit: Sendable, Equatable {
    package let old: [String]
    package let new: [String]
    package let line: Int
  }

  /// The lines that each edit replaces, counted from 0; nil where the old lines of one do not occur
  /// exactly once.
  package static func ranges(of edits: [Edit], in solution: String) -> [Range<Int>]? {
    let lines = solution.components(separatedBy: "\n")
    var result: [Range<Int>] = []
    for edit in edits {
      let starts = places(of: edit.old, in: lines)
      guard starts.count == 1 else { return nil }
      result.append(starts[0]..<starts[0] + edit.old.count)
    }
    return result
  }

  /// Applies edits to a solution; nil where one does not apply exactly once or two overlap.
  package static func apply(_ edits: [Edit], to solution: String) -> String? {
    guard let ranges = ranges(of: edits, in: solution) else { return nil }
    var lines = solution.components(separatedBy: "\n")
    let fromBelow = zip(edits, ranges).sorted { $0.1.lowerBound > $1.1.lowerBound }
    for (later, earlier) in zip(fromBelow, fromBelow.dropFirst())
    where earlier.1.upperBound > later.1.lowerBound { return nil }
    for (edit, range) in fromBelow { lines.replaceSubrange(range, with: edit.new) }
    return lines.joined(separator: "\n")
  }

  private static func places(of old: [String], in lines: [String]) -> [Int] {
    guard !old.isEmpty, lines.count >= old.count else { return [] }
    return (0...(lines.count - old.count)).filter { Array(lines[$0..<$0 + old.count]) == old }
  }
}

extension Book {
  /// The path of an exercise's reference solution.
  package func solutionPath(_ slug: String) -> String { "\(home.solutions)/\(slug).swift" }

  /// The solution of an exercise.
  package func solution(_ slug: String) throws(BookError) -> String {
    let path = solutionPath(slug)
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw .unreadable(path: path)
    }
    return text
  }

  /// The wrong ideas about an exercise.
  package func misconceptions(_ slug: String) throws(BookError) -> [Misconception] {
    let file = "solutions/\(slug).misconceptions.md"
    let path = "\(home.folder)/\(file)"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw .unreadable(path: path)
    }
    return try MisconceptionReader(file: file).read(text)
  }
}

/// Reads a file of misconceptions: a heading, the tutor's words, a diff.
struct MisconceptionReader {
  let file: String

  func read(_ text: String) throws(BookError) -> [Misconception] {
    var result: [Misconception] = []
    var problems: [BookError.Problem] = []
    var id: (name: String, line: Int)?
    var words: [String] = []
    var edits: [Misconception.Edit] = []
    func finish() {
      guard let id else { return }
      if edits.isEmpty {
        problems.append(problem(id.line, "\(id.name) has no edit.", "Add a `diff` fence."))
      }
      if words.isEmpty {
        problems.append(
          problem(id.line, "\(id.name) has no explanation.", "Say in a sentence what is wrong."))
      }
      result.append(
        Misconception(
          id: id.name, explanation: words.joined(separator: "\n\n"), edits: edits, line: id.line))
      (words, edits) = ([], [])
    }
    let lines = text.components(separatedBy: "\n")
    for block in Document(parsing: text).blocks {
      let line = block.start.line
      switch block.kind {
      case .heading(level: 2, let inlines):
        finish()
        let name = inlines.plainText
        if !TextForms.isIdea(name) {
          problems.append(
            problem(line, "\"\(name)\" is no name of an idea.", "Write it like whh-transposed."))
        }
        if result.contains(where: { $0.id == name }) {
          problems.append(problem(line, "\(name) stands twice.", "Give one another name."))
        }
        id = (name, line)
      case .code(let info, let diff) where info == "diff":
        edits += Self.edits(diff, line: line + 1)
      case .paragraph where id != nil:
        words.append(
          lines[(line - 1)..<min(block.endLine, lines.count)].joined(separator: " "))
      default: break
      }
    }
    finish()
    guard problems.isEmpty else { throw .problems(problems) }
    return result
  }

  private func problem(_ line: Int, _ what: String, _ repair: String) -> BookError.Problem {
    BookError.Problem(file: file, line: line, what: what, repair: repair)
  }

  private static func edits(_ diff: String, line: Int) -> [Misconception.Edit] {
    var result: [Misconception.Edit] = []
    var (old, new, first): ([String], [String], Int) = ([], [], line)
    let lines = diff.components(separatedBy: "\n").dropLast()
    for (index, text) in (lines + ["@@"]).enumerated() {
      if text.hasPrefix("@@") {
        if !old.isEmpty || !new.isEmpty {
          result.append(Misconception.Edit(old: old, new: new, line: first))
        }
        (old, new, first) = ([], [], line + index + 1)
        continue
      }
      let content = String(text.dropFirst())
      if !text.hasPrefix("+") { old.append(content) }
      if !text.hasPrefix("-") { new.append(content) }
    }
    return result
  }
}
