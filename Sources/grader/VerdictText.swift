import Grading

/// A verdict as lines of text.
struct VerdictText {
  let verdict: Verdict

  init(_ verdict: Verdict) { self.verdict = verdict }

  var text: String {
    let name = verdict.exercise.map { " (\($0))" } ?? ""
    let share = verdict.status == .pass ? "" : ", score \(verdict.score) of \(verdict.maxScore)"
    var lines = ["\(verdict.file)\(name): \(verdict.status.rawValue)\(share)"]
    for diagnosis in verdict.diagnosis {
      lines.append("  \(diagnosis.output): \(diagnosis.misconception). \(diagnosis.explanation)")
    }
    lines += messages.prefix(3).map { "  " + $0 }
    if messages.count > 3 { lines.append("  and \(messages.count - 3) more") }
    return lines.joined(separator: "\n")
  }

  /// The failing checks; one message is told once, however many checks share it.
  private var messages: [String] {
    var told: Set<String> = []
    return verdict.checks.compactMap { check in
      guard check.status == .fail, let message = check.message, told.insert(message).inserted else {
        return nil
      }
      let place =
        check.line.map { "line \($0)\(check.column.map { ", column \($0)" } ?? ""): " } ?? ""
      let help = check.help.map { " \($0)" } ?? ""
      let name =
        check.name == "compiler" || check.name == verdict.status.rawValue ? "" : "\(check.name): "
      return "\(place)\(name)\(message)\(help)"
    }
  }
}
