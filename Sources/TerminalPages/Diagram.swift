extension PageBuilder {
  /// Adds box art exactly as it is written, set in where there is room.
  mutating func appendDiagram(_ text: String) {
    let lines = text.codeLines.map { $0.expandingTabs(measure: measure).withoutControls }
    let widest = lines.map { measure.cells(of: $0) }.max() ?? 0
    let indent = widest + displayIndent.utf8.count <= fullWidth ? displayIndent : ""
    for line in lines {
      emitCode(
        line.isEmpty ? [] : [StyledRun(line, theme.styles.diagram)],
        first: StyledRun(indent, isOrnament: true))
    }
  }
}
