import CommonMark

extension PageBuilder {
  /// Adds a code block: a formula, a diagram, an exercise or a listing.
  mutating func appendCode(_ info: CodeInfo, _ text: String) {
    if info.exercise == nil {
      if info.language == "math" { return appendFormula(text) }
      if info.language == "text" { return appendDiagram(text) }
    }
    let frame = info.exercise == nil ? theme.styles.codeFrame : theme.styles.exerciseFrame
    let hasTitle = appendCodeTitle(info)
    let bar = codeBar(frame)
    for line in styledCode(text, language: info.language) { emitCode(line, first: bar) }
    if let slug = info.exercise {
      appendExerciseSteps(slug.withoutControls)
    } else if hasTitle, !theme.marks.codeBottom.isEmpty {
      emitOrnament(theme.marks.codeBottom, frame)
    }
  }

  private mutating func appendCodeTitle(_ info: CodeInfo) -> Bool {
    if info.exercise != nil {
      appendExerciseTitle(info)
    } else if !theme.marks.codeTop.isEmpty, !info.language.isEmpty {
      emitOrnament(theme.marks.codeTop + info.language.withoutControls, theme.styles.codeFrame)
    } else {
      return false
    }
    return true
  }

  private func codeBar(_ style: Style) -> StyledRun {
    let bar = theme.marks.code
    let indent = fullWidth >= 20 ? theme.layout.codeIndent : 0
    let spaces = String(repeating: " ", count: indent)
    let fits = fullWidth - measure.cells(of: bar) >= min(8, renderer.width)
    return StyledRun(spaces + (fits ? bar : ""), style, isOrnament: true)
  }

  private func styledCode(_ text: String, language: String) -> [[StyledRun]] {
    let lines = text.codeLines.map { $0.expandingTabs(measure: measure).withoutControls }
    if language == "swift", theme.styles.colorsCode {
      var colors = SwiftColors(theme.styles)
      return lines.map { colors.runs(of: $0) }
    }
    return lines.map { $0.isEmpty ? [] : [StyledRun($0, theme.styles.codeBlock)] }
  }
}

extension String {
  /// The lines of a code block, without the line end after the last.
  var codeLines: [String] {
    var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
