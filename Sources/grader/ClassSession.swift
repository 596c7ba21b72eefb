import ArgumentParser
import Exercises
import Foundation
import Gradebook
import Grading

/// One run of `grader grade --gradebook`, from the folders to the last line.
struct ClassSession {
  let options: ClassOptions
  let json: Bool
  let seed: UInt64?
  let gradebook: String

  func grade(_ handed: HandedPaths, _ grader: Grader) throws {
    let found = try ClassReader(options.handing) { submission in
      !ExerciseClaims(submission, links: grader.allLinks(of:)).isEmpty
    }.read(handed.paths)
    StopSignal.listen()
    let book = try Gradebook(path: gradebook, for: .grading)
    let line = ProgressLine()
    let summary = try ClassGrader(grader: grader, gradebook: book, options: runOptions).run(
      found, isStopped: { StopSignal.hasCome }, onProgress: { line.show($0) })
    line.end()
    print(json ? try Self.json(try book.grades()) : Self.text(of: summary, gradebook: gradebook))
    try book.close()
    if summary.isStopped {
      handed.remove()
      StopSignal.endByIt()
    }
    if !summary.errors.isEmpty { throw ExitCode(3) }
    if summary.statuses.keys.contains(where: { $0 != Verdict.Status.pass.rawValue }) {
      throw ExitCode(1)
    }
  }

  private var runOptions: ClassGrader.Options {
    let all = options.regrade.contains("all")
    return ClassGrader.Options(
      jobs: options.jobs ?? ProcessInfo.processInfo.activeProcessorCount, seed: seed,
      shard: options.shard,
      regraded: Set(all ? Exercise.catalog.map(\.slug) : options.regrade),
      version: GraderTool.version)
  }

  private static func json(_ grades: [Grade]) throws -> String {
    try Verdict.json(try grades.compactMap { try $0.verdict() }, asArray: true)
  }

  private static func text(of summary: ClassSummary, gradebook: String) -> String {
    let words = summary.statuses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    var lines = [
      "\(summary.submissions) submissions with \(summary.answers) answers; "
        + "\(summary.graded) graded now, \(summary.unchanged) unchanged.",
      words.isEmpty ? "Nothing was graded." : "Different answers: \(words).",
      "Batch \(summary.batch), seed \(summary.seed), kept in \(gradebook).",
    ]
    if summary.isStopped {
      lines.append(
        "Stopped with \(summary.left) left. The same command again goes on from here.")
    }
    if !summary.errors.isEmpty {
      lines.append("Could not be graded, and have no score:")
      lines += summary.errors.map { "  \($0)" }
      lines.append("The same command again tries them once more.")
    }
    return lines.joined(separator: "\n")
  }
}
