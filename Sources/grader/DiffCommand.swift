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
    let changes = try GradeChange.between(try Self.grades(old), try Self.grades(new))
    for change in changes {
      print("\(change.student), \(change.exercise): \(change.before) -> \(change.after)")
      for reason in change.reasons { print("  \(reason)") }
    }
    guard !changes.isEmpty else { return print("No grade changes.") }
    print("\(changes.count) grades of \(Set(changes.map(\.student)).count) students change.")
    throw ExitCode(1)
  }

  private static func grades(_ name: String) throws -> [Grade] {
    var (path, batch) = (name, String?.none)
    if !FileManager.default.fileExists(atPath: name), let at = name.lastIndex(of: "@") {
      (path, batch) = (String(name[..<at]), String(name[name.index(after: at)...]))
    }
    let book = try Gradebook(path: path, for: .reading)
    defer { try? book.close() }
    return try batch.map { try book.grades(asOf: $0) } ?? book.grades()
  }
}
