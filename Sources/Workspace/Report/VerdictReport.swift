import Foundation
import Grading

/// A verdict as a learner reads it.
package struct VerdictReport {
  let verdict: Verdict
  let path: String
  let ink: Ink
  let width: Int

  /// - Parameter path: the file as the learner would type it; terminals make `path:line` a link.
  package init(_ verdict: Verdict, path: String, ink: Ink, width: Int) {
    self.verdict = verdict
    self.path = path
    self.ink = ink
    self.width = min(width, 100)
  }

  /// The lines from the verdict's word to what the learner's code printed.
  package var lines: [String] {
    let blocks = [[headline], outputs] + details + [printed]
    return Array(blocks.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private var headline: String {
    let word = verdict.status.words
    let colored =
      switch verdict.status {
      case .pass: ink.right(word)
      case .wrong, .unfinished, .empty: ink.open(word)
      default: ink.error(word)
      }
    return "\(ink.strong(verdict.exercise ?? verdict.file)): \(colored)"
      + ink.quiet(facts.map { "  \($0)" }.joined())
  }

  private var facts: [String] {
    var facts: [String] = []
    if verdict.outputs.count > 1 {
      facts.append(
        Words.outputs(verdict.outputs.count { $0.status == .pass }, of: verdict.outputs.count))
    }
    if verdict.status == .noBuild { facts.append(Words.errors(verdict.checks.count)) }
    let seconds = verdict.seconds.build + verdict.seconds.run
    if seconds > 0 { facts.append(String(format: "%.2f s", seconds)) }
    return facts
  }

  private var outputs: [String] {
    guard verdict.outputs.count > 1 || verdict.status == .unfinished else { return [] }
    let column = verdict.outputs.map(\.name.count).max() ?? 0
    return verdict.outputs.map { output in
      let word = output.status.words
      let colored =
        switch output.status {
        case .pass: ink.right(word)
        case .skipped: ink.quiet(word)
        case .fail, .unfinished: ink.open(word)
        }
      return "  \(output.name.padded(to: column))  \(colored)"
    }
  }

  private var details: [[String]] {
    if verdict.checks.contains(where: { $0.name == "compiler" }) {
      return CompilerReport(path: path, ink: ink, width: width).blocks(verdict.checks)
    }
    return diagnoses + failures
  }

  private var diagnoses: [[String]] {
    verdict.diagnosis.map { diagnosis in
      [ink.strong("  \(Words.wrongIdea(outputs(of: diagnosis)))")]
        + Paragraph(diagnosis.explanation, width: width, indent: 4).lines
    }
  }

  /// A single idea is named only if it explains every wrong output.
  private func outputs(of diagnosis: Verdict.Diagnosis) -> [String] {
    let wrong = verdict.outputs.filter { $0.status == .fail }.map(\.name)
    return verdict.diagnosis.count == 1 && wrong.contains(diagnosis.output)
      ? wrong : [diagnosis.output]
  }

  private var failures: [[String]] {
    let groups = FailureGroup.groups(of: verdict.checks)
    var blocks = groups.prefix(3).map { group in
      let isWord = group.checks.map(\.name) == [verdict.status.rawValue]
      let place = group.line.map { "\(path):\($0): " } ?? ""
      let isWhole = group.checks.count == verdict.checks.count && group.checks.count > 3
      let title = isWhole ? Words.everyCheck(group.checks.count) : group.title
      return (isWord ? [] : Paragraph(title, width: width, indent: 2).lines.map(ink.strong))
        + Paragraph(place + group.message.withoutControls, width: width, indent: isWord ? 2 : 4)
        .lines
        + (verdict.diagnosis.isEmpty ? ErrorMap(group.checks[0].map, ink: ink).lines : [])
    }
    if groups.count > 3 { blocks.append([ink.quiet("  \(Words.moreWays(groups.count - 3))")]) }
    return blocks
  }

  private var printed: [String] {
    guard !verdict.output.isEmpty else { return [] }
    var lines: [(text: Substring, count: Int)] = []
    let text = verdict.output.withoutControls
    for line in (text.hasSuffix("\n") ? text.dropLast() : text[...]).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      let isRepeated = lines.last?.text == line
      if isRepeated { lines[lines.count - 1].count += 1 } else { lines.append((line, 1)) }
    }
    let rest = lines.count - 12
    return [ink.quiet("  \(Words.printed)")]
      + lines.prefix(12).map { line in
        ink.quiet("  │ ") + line.text
          + ink.quiet(line.count > 1 ? "  \(Words.times(line.count))" : "")
      } + (rest > 0 ? [ink.quiet("  │ \(Words.moreLines(rest))")] : [])
  }
}
