import Exercises
import Foundation

extension Grader {
  /// Grades a learner's own cell, put together from files by exercise.
  package func grade(own cell: OwnCell, files: [String: String], seed: UInt64) -> Verdict {
    var verdict = newVerdict(file: "own \(cell.name)", seed: seed)
    verdict.exercise = "own-\(cell.name)"
    var parts: [ProgramBuilder.OwnPart] = []
    for slug in cell.slugs {
      guard let path = files[slug] else {
        verdict.end(.unfinished, Messages.missingPart(slug, of: cell.title))
        return verdict
      }
      do throws(Submission.Refusal) {
        parts.append(.init(slug: slug, text: try Submission(path: path).text))
      } catch {
        verdict.refuse("\(slug).swift: \(error.description)")
        return verdict
      }
    }
    do {
      try grade(cell, parts, &verdict)
    } catch {
      verdict.end(.graderError, "\(error)")
    }
    return verdict
  }

  private func grade(
    _ cell: OwnCell, _ parts: [ProgramBuilder.OwnPart], _ verdict: inout Verdict
  ) throws {
    let start = DispatchTime.now()
    let build = try builder.program(cell: cell, parts: parts)
    verdict.seconds.build = Self.seconds(since: start)
    switch build {
    case .limit(let slug, let message): verdict.end(.buildLimit, "\(slug).swift: \(message)")
    case .rejected(let slug, let messages):
      guard let exercise = Exercise.named(slug), let part = parts.first(where: { $0.slug == slug })
      else { return }
      verdict.file = "\(slug).swift"
      verdict.reject(messages, exercise, outline: SwiftOutline(part.text))
      // The mistake may be in any part when only the driver failed.
      if verdict.checks.isEmpty { rejectSignatures(of: parts, &verdict) }
    case .program(let path):
      let result = try judge(cell, path, &verdict)
      finish(result, cell, parts, &verdict)
    }
  }

  private func rejectSignatures(of parts: [ProgramBuilder.OwnPart], _ verdict: inout Verdict) {
    verdict.checks = parts.flatMap { part in
      Exercise.named(part.slug).map {
        Verdict.signatureChecks($0, SwiftOutline(part.text), onlyDifferent: true)
      } ?? []
    }
  }

  private func judge(_ cell: OwnCell, _ program: String, _ verdict: inout Verdict) throws
    -> OwnCellJudge.Result
  {
    let start = DispatchTime.now()
    let scratch = try builder.compiler.cache.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    let session = Session(
      program: program, box: builder.compiler.box, toolchain: builder.compiler.toolchain,
      sourceName: "", scratch: scratch)
    var output: [UInt8] = []
    let judge = OwnCellJudge(cell: cell, seed: verdict.seed) { questions in
      let result = try session.ask(questions) { _ in 0 }
      output += result.output
      return result.replies
    }
    let result = try judge.decide()
    verdict.seconds.run = Self.seconds(since: start)
    verdict.output = String(decoding: output.prefix(64 << 10), as: UTF8.self)
    return result
  }

  private func finish(
    _ result: OwnCellJudge.Result, _ cell: OwnCell, _ parts: [ProgramBuilder.OwnPart],
    _ verdict: inout Verdict
  ) {
    verdict.checks = result.checks
    verdict.outputs = result.outputs
    let right = result.outputs.filter { $0.status == .pass }.count
    verdict.score =
      (Double(right) / Double(max(result.outputs.count, 1)) * 1e4).rounded() / 1e4
    if result.outputs.contains(where: { $0.status == .unfinished }) {
      verdict.status = .unfinished
    } else if let failure = result.failure {
      verdict.status = failure.word
    } else {
      verdict.status = result.finding == .right ? .pass : .wrong
    }
    guard verdict.status == .wrong else { return }
    verdict.diagnosis = [
      Verdict.Diagnosis(
        misconception: result.finding.rawValue, output: "own cell",
        explanation: Messages.ownCell(result.finding, cell.title))
    ]
    // The parts alone may tell which idea it is.
    for part in parts {
      let alone = grade(
        Submission(name: part.slug + ".swift", text: part.text), exercise: part.slug,
        seed: verdict.seed)
      verdict.diagnosis += alone.diagnosis.map {
        Verdict.Diagnosis(
          misconception: $0.misconception, output: "\(part.slug): \($0.output)",
          explanation: $0.explanation)
      }
    }
  }
}
