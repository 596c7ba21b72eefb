import ArgumentParser
import Foundation
import Gradebook
import Grading

/// One run of `grader grade --gradebook`, from the folders to the last line.
struct ClassSession {
  let options: ClassOptions
  let json: Bool
  let seed: UInt64?
  let gradebook: String
  /// The exercises that are graded anew.
  let regraded: Set<String>

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
    print(
      json
        ? try Self.json(try book.grades())
        : summary.lines(keptIn: gradebook).joined(separator: "\n"))
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
    ClassGrader.Options(
      jobs: options.jobs ?? ProcessInfo.processInfo.activeProcessorCount, seed: seed,
      shard: options.shard,
      regraded: regraded, version: GraderTool.version)
  }

  private static func json(_ grades: [Grade]) throws -> String {
    try Verdict.json(try grades.compactMap { try $0.verdict() }, asArray: true)
  }
}
