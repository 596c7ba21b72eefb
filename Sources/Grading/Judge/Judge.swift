import Exercises
import Foundation

/// Decides on replies: the only place where an answer is found right or wrong.
struct Judge {
  let plan: CheckPlan

  /// What became of one check for one output.
  private struct Finding {
    var function: Int
    var output: Output
    var check: Verdict.Check
    var failure: RunFailure?
  }

  /// Fills in a verdict from the replies to the plan's questions.
  func decide(_ replies: [Int: Reply], into verdict: inout Verdict) {
    let findings = plan.checks.flatMap { self.findings(of: $0, replies) }
    verdict.checks = findings.map(\.check)
    verdict.outputs = plan.exercise.outputs.map { function, output in
      let marks = findings.filter { $0.function == function && $0.output == output }
        .map(\.check.status)
      return Verdict.Output(name: output.name, status: Self.mark(of: marks))
    }
    let right = verdict.outputs.filter { $0.status == .pass }.count
    verdict.score =
      (Double(right) / Double(max(verdict.outputs.count, 1)) * 1e4).rounded() / 1e4
    verdict.status = status(findings, verdict.outputs)
  }

  private static func mark(of marks: [Verdict.Mark]) -> Verdict.Mark {
    if marks.contains(.fail) { return .fail }
    if marks.contains(.unfinished) { return .unfinished }
    return marks.isEmpty || marks.contains(.skipped) ? .skipped : .pass
  }

  private func status(_ findings: [Finding], _ outputs: [Verdict.Output]) -> Verdict.Status {
    if let word = findings.lazy.compactMap(\.failure).first?.word { return word }
    let marks = outputs.map(\.status)
    if marks.allSatisfy({ $0 == .pass }) { return .pass }
    return marks.contains(.fail) ? .wrong : .unfinished
  }

  private func findings(of check: CheckPlan.Check, _ replies: [Int: Reply]) -> [Finding] {
    let function = plan.exercise.functions[check.function]
    let outputs = check.outputs.isEmpty ? function.outputs : check.outputs
    let answers = check.questions.map { replies[$0] }
    return outputs.map { output in
      var finding = Finding(
        function: check.function, output: output,
        check: Verdict.Check(name: "\(check.name): \(output.name)", status: .pass))
      var (values, whole): ([Value], [Value]) = ([], [])
      for answer in answers {
        switch answer {
        case .failure(let failure):
          finding.failure = failure
          finding.check.status = .fail
          finding.check.message = failure.message
          finding.check.line = failure.line
          return finding
        case nil:
          finding.check.status = .skipped
          finding.check.message = Messages.skipped
          return finding
        case .value(let value):
          guard let index = function.outputs.firstIndex(of: output),
            let part = function.values(of: value)[index]
          else {
            finding.check.status = .fail
            finding.check.message = "The output \(output.name) is missing."
            return finding
          }
          values.append(part)
          whole.append(value)
        }
      }
      if values.contains(where: \.isUnfinished) {
        finding.check.status = .unfinished
      } else if let difference = check.judgeAnswers?(whole)
        ?? (check.judgeAnswers == nil ? check.judge(output, values) : nil)
      {
        finding.check.status = .fail
        finding.check.message = difference.message
        finding.check.map = difference.map
      }
      return finding
    }
  }
}
