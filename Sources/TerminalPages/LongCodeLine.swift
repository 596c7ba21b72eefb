extension PageBuilder {
  /// Adds a line of code as it is, or over several lines with a mark where it does not fit.
  mutating func emitCode(_ runs: [StyledRun], first: StyledRun) {
    let indent = measure.cells(of: first.text)
    let room = max(fullWidth - indent, 1)
    var line = StyledLine()
    for run in runs { line.append(run, width: measure.cells(of: run.text)) }
    let parts = line.width <= room ? [line] : continued(line, width: room)
    for part in parts {
      var full = StyledLine()
      let isBlank = part.runs.isEmpty && first.text.utf8.allSatisfy { $0 == 0x20 }
      if !isBlank { full.append(first, width: indent) }
      for run in part.runs { full.append(run, width: 0) }
      full.width += part.width
      emit(full)
    }
  }

  /// Cuts a line; put together without the marks, the parts are the line again.
  private func continued(_ line: StyledLine, width: Int) -> [StyledLine] {
    let marks = continuationMarks(width: width, indent: line.indent)
    let end = measure.cells(of: marks.end)
    var parts: [StyledLine] = []
    var part = StyledLine()
    var left = line.width
    for run in line.runs {
      for character in run.text {
        let cells = measure.cells(of: character)
        // The last part needs no mark at its end.
        let limit = part.width + left <= width ? width : width - end
        if part.width + cells > limit, part.hasText {
          if end > 0 { part.append(mark(marks.end), width: end) }
          parts.append(part)
          part = StyledLine()
          if !marks.start.isEmpty {
            part.append(mark(marks.start), width: measure.cells(of: marks.start))
          }
        }
        var piece = run
        piece.text = String(character)
        part.append(piece, width: cells)
        left -= cells
      }
    }
    return parts + [part]
  }

  private func mark(_ text: String) -> StyledRun {
    StyledRun(text, theme.styles.continuation, isOrnament: true)
  }

  /// The marks of a broken line, if there is room for them; the rest stands under the code.
  private func continuationMarks(width: Int, indent: Int) -> (start: String, end: String) {
    let start = theme.marks.continuation
    let cells = measure.cells(of: start) + measure.cells(of: theme.marks.continued)
    if width < cells + 4 { return ("", "") }
    let isDeep = indent > width / 3
    let spaces = start.isEmpty || isDeep ? 0 : indent
    return (String(repeating: " ", count: spaces) + start, theme.marks.continued)
  }
}

extension StyledLine {
  /// The number of spaces at the left.
  fileprivate var indent: Int {
    runs.first?.text.utf8.prefix { $0 == 0x20 }.count ?? 0
  }

  /// Whether the line says more than the page adds.
  fileprivate var hasText: Bool {
    runs.contains { !$0.isOrnament }
  }
}
