extension PageBuilder {
  /// Adds box art exactly as it is written, set in where there is room.
  mutating func appendDiagram(_ text: String) {
    let lines = text.codeLines.map { $0.expandingTabs(measure: measure).withoutControls }
    let widest = lines.map { measure.cells(of: $0) }.max() ?? 0
    let indent = widest + displayIndent.utf8.count <= fullWidth ? displayIndent : ""
    if let word = theme.marks.drawing, text.unicodeScalars.contains(where: \.isLineArt) {
      emitOrnament("\(word), \(lines.count) lines:", theme.styles.fold)
    }
    for line in lines {
      emitCode(
        line.isEmpty ? [] : [StyledRun(line, theme.styles.diagram)],
        first: StyledRun(indent, isOrnament: true))
    }
  }
}

extension Unicode.Scalar {
  /// Whether the character is an arrow, a line, a block or another piece of a drawing.
  fileprivate var isLineArt: Bool {
    (0x2190...0x21FF).contains(value) || (0x2500...0x25FF).contains(value)
  }
}
