extension PageBuilder {
  /// Adds a line of code as it is, or over several lines with a mark where it does not fit.
  mutating func emitCode(_ runs: [StyledRun], first: StyledRun) {
    let indent = measure.cells(of: first.text)
    var line = StyledLine()
    for run in runs { line.append(run, width: measure.cells(of: run.text)) }
    let room = max(fullWidth - indent, 1)
    let parts = line.width <= room ? [line] : LongCodeLine(line, room: room, page: self).parts()
    for part in parts {
      var full = StyledLine()
      full.append(first, width: indent)
      for run in part.runs { full.append(run, width: 0) }
      full.width += part.width
      emit(part.runs.isEmpty ? trimmed(full) : full)
    }
  }
}

/// A line of code that is wider than the page.
///
/// Put together without the marks, its parts are the line again. A part ends after a space if it
/// has one in its second half, and otherwise where the page ends.
private struct LongCodeLine {
  private let cells: [StyledRun]
  private let widths: [Int]
  private let room: Int
  private let start: StyledRun
  private let end: StyledRun
  private let startWidth: Int
  private let endWidth: Int

  init(_ line: StyledLine, room: Int, page: PageBuilder) {
    self.room = room
    let marks = page.theme.marks
    let isNarrow = room < page.measure.cells(of: marks.continuation + marks.continued) + 4
    // The rest stands under the code, unless that is far to the right.
    let indent = line.runs.first?.text.utf8.prefix { $0 == 0x20 }.count ?? 0
    let isUnder = !marks.continuation.isEmpty && indent <= room / 3
    let spaces = String(repeating: " ", count: isUnder ? indent : 0)
    let style = page.theme.styles.continuation
    start = StyledRun(isNarrow ? "" : spaces + marks.continuation, style, isOrnament: true)
    end = StyledRun(isNarrow ? "" : marks.continued, style, isOrnament: true)
    startWidth = page.measure.cells(of: start.text)
    endWidth = page.measure.cells(of: end.text)
    cells = line.runs.flatMap { run in
      run.text.map { StyledRun(String($0), run.style, isOrnament: run.isOrnament) }
    }
    widths = cells.map { page.measure.cells(of: $0.text) }
  }

  func parts() -> [StyledLine] {
    var parts: [StyledLine] = []
    var index = 0
    while index < cells.count {
      var part = StyledLine()
      if index > 0 { part.append(start, width: startWidth) }
      let stop = stop(after: index, from: part.width)
      for place in index..<stop { part.append(cells[place], width: widths[place]) }
      if stop < cells.count { part.append(end, width: endWidth) }
      parts.append(part)
      index = stop
    }
    return parts
  }

  /// The first cell that does not stand on the part which begins with the cell `first`.
  private func stop(after first: Int, from indent: Int) -> Int {
    var stop = first
    var width = indent
    var lastSpace: Int?
    while stop < cells.count, width + widths[stop] <= room - endWidth || stop == first {
      width += widths[stop]
      stop += 1
      if cells[stop - 1].text == " ", width - indent > (room - indent) / 2 { lastSpace = stop }
    }
    var rest = stop
    while rest < cells.count, width + widths[rest] <= room {
      width += widths[rest]
      rest += 1
    }
    // The last part needs no mark at its end.
    if rest == cells.count { return rest }
    return lastSpace ?? stop
  }
}
