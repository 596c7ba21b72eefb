import Foundation
import Grading
import Testing

/// Natural compile slips: the learner's own line, once, and a sentence that helps.
@Suite struct SlipTests {
  static let files = TestHome.files(in: "Slips").map(DataFile.init)

  @Test(arguments: files)
  func `a slip is told at the learner's line with a useful sentence`(_ file: DataFile) async throws
  {
    let verdict = await Turnstile.shared.pass {
      TestHome.grader.grade(
        path: file.path, exercise: file["exercise"] ?? "one-hot", seed: 7)
    }
    #expect(verdict.status == .noBuild)
    #expect(verdict.score == 0)

    let lines = verdict.checks.map { $0.line.map(String.init) ?? "-" }
    #expect(lines.joined(separator: ", ") == file["line"])

    let first = try #require(verdict.checks.first)
    let wanted = try #require(file["help"], "Add a comment // help: to \(file.name).")
    #expect((first.help ?? first.message ?? "").contains(wanted))

    for check in verdict.checks {
      let words = [check.message, check.help, check.name].compactMap { $0 }.joined(separator: "\n")
      for part in [TestHome.cacheFolder, "/tmp", "aside-", "main.swift", "Solution_", "serve"] {
        #expect(!words.contains(part), "\(part) is shown to a learner: \(words)")
      }
      if let line = check.line, let source = check.source {
        #expect(source == file.lines[line - 1])
      }
    }
  }

  @Test func `there are slips enough`() { #expect(Self.files.count >= 25) }
}
