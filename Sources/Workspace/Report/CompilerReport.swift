import Grading

/// The compiler's errors, each with its place, its source line and a sentence that helps.
struct CompilerReport {
  let path: String
  let ink: Ink
  let width: Int

  /// One block for each of the first three errors.
  func blocks(_ checks: [Verdict.Check]) -> [[String]] {
    var blocks = checks.prefix(3).map(block)
    if checks.count > 3 { blocks.append([ink.quiet("  " + Words.moreErrors(checks.count - 3))]) }
    return blocks
  }

  private func block(_ check: Verdict.Check) -> [String] {
    let place = [path, check.line.map(String.init), check.column.map(String.init)]
      .compactMap { $0 }.joined(separator: ":")
    var lines = ["\(ink.strong(place)): \(ink.error("error:")) \(check.message ?? "")"]
    if let source = check.source, let line = check.line {
      let number = String(line)
      let margin = String(repeating: " ", count: number.count)
      lines.append(ink.quiet("  \(number) │ ") + source.withoutControls)
      if let column = check.column {
        // A tab before the place stays one, so that the caret stands below it.
        let before = source.utf8.prefix(column - 1).map { $0 == 9 ? "\t" : " " }.joined()
        lines.append(ink.quiet("  \(margin) │ ") + before + ink.error("^"))
      }
    }
    if let help = check.help { lines += Paragraph(help, width: width, indent: 2).lines }
    return lines
  }
}
