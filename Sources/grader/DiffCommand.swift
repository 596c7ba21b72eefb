import ArgumentParser
import Foundation
import Gradebook

/// `grader diff`: whose grade changes, before anybody is told.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Shows whose grade changes between two gradebooks, and why.",
    discussion: """
      FILE@N is a gradebook as it was at the end of its batch N, so \
      `grader diff class.gradebook@1 class.gradebook` shows what came of grading again. \
      Exit code 1 says that something changed.
      """)

  @Argument(help: "The gradebook before, FILE or FILE@BATCH.")
  var old: String

  @Argument(help: "The gradebook after, FILE or FILE@BATCH.")
  var new: String

  func run() throws {
    let changes = try GradeChange.between(try Self.state(old), try Self.state(new))
    for change in changes {
      print("\(change.student), \(change.exercise): \(change.before) -> \(change.after)")
      for reason in change.reasons { print("  \(reason)") }
    }
    guard !changes.isEmpty else { return print("No grade changes.") }
    print(Self.sum(of: changes))
    throw ExitCode(1)
  }

  private static func sum(of changes: [GradeChange]) -> String {
    let scores = changes.filter(\.isOfScore)
    let students = Set(scores.map(\.student)).count
    let others = changes.count - scores.count
    var sentences: [String] = []
    if !scores.isEmpty {
      sentences.append(
        scores.count == 1
          ? "1 grade changes."
          : "\(scores.count) grades of \(students.counted("student")) change.")
    }
    if others > 0 {
      sentences.append(
        "\(others.counted("verdict")) \(others == 1 ? "says" : "say") something else at the same grade."
      )
    }
    return sentences.joined(separator: " ")
  }

  private static func state(_ name: String) throws -> ClassState {
    var (path, batch) = (name, String?.none)
    if !FileManager.default.fileExists(atPath: name), let at = name.lastIndex(of: "@") {
      (path, batch) = (String(name[..<at]), String(name[name.index(after: at)...]))
    }
    let book = try Gradebook(path: path, for: .reading)
    defer { try? book.close() }
    return try book.state(asOf: batch)
  }
}
