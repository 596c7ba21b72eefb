import ArgumentParser
import Foundation
import Gradebook

/// `grader merge`: one gradebook out of those of the parts.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Brings the gradebooks of the parts of a class together; doing it twice is harmless.")

  @Argument(help: "The gradebook to merge into; made where it is missing.")
  var target: String

  @Argument(help: "The gradebooks of the parts.")
  var parts: [String]

  func run() throws {
    let parts = try parts.map { try Gradebook(path: $0, for: .reading) }
    let summary = try merged(parts)
    for part in parts { try part.close() }
    print(
      "\(summary.results.counted("verdict")) taken over, \(summary.repeated) known already.")
    for line in summary.unequal { print("Not equal: \(line)") }
    for (part, count) in summary.missing.sorted(by: { $0.key < $1.key }) {
      print(
        "Part \(part): \(count.counted("answer")) not graded. Run it again, then merge again.")
    }
    if !summary.missing.isEmpty { throw ExitCode(3) }
    if !summary.unequal.isEmpty { throw ExitCode(1) }
    print("Complete.")
  }

  /// What cannot be merged leaves no empty gradebook behind.
  private func merged(_ parts: [Gradebook]) throws -> Merge.Summary {
    let isNew = !FileManager.default.fileExists(atPath: target)
    let book = try Gradebook(path: target, for: .grading)
    do {
      var merge = Merge(into: book)
      let summary = try merge.take(parts)
      try book.close()
      return summary
    } catch {
      try? book.close()
      if isNew { try? FileManager.default.removeItem(atPath: target) }
      throw error
    }
  }
}
