extension PageBuilder {
  /// Adds a line of code as it is, or over several lines with a mark where it does not fit.
  mutating func emitCode(_ runs: [StyledRun], first: StyledRun) {
    let indent = measure.cells(of: first.text)
    var line = StyledLine()
    for run in runs { line.append(run, width: measure.cells(of: run.text)) }
    let room = max(fullWidth - indent, 1)
    if line.width <= room {
      emitCode(line, first: first, width: indent)
    } else {
      for part in LongCodeLine(line, room: room, page: self) {
        emitCode(part, first: first, width: indent)
      }
    }
  }

  private mutating func emitCode(_ part: StyledLine, first: StyledRun, width: Int) {
    var full = StyledLine()
    full.append(first, width: width)
    for run in part.runs { full.append(run, width: 0) }
    full.width += part.width
    emit(part.runs.isEmpty ? trimmed(full) : full)
  }
}

/// A line of code that is wider than the page, as the parts that fit.
///
/// Put together without the marks, its parts are the line again. A part ends after a space if it
/// has one in its second half, and otherwise where the page ends. A line may have millions of
/// characters, so only those of the next part are measured and kept.
private struct LongCodeLine: Sequence, IteratorProtocol {
  private struct Cell {
    var character: Character
    var width: Int
    /// The run that the character belongs to.
    var run: Int
  }

  private let measure: TerminalWidth
  private let runs: [StyledRun]
  private let room: Int
  private let start: StyledRun
  private let end: StyledRun
  private let startWidth: Int
  private let endWidth: Int
  /// What is read of the line and stands on no part yet.
  private var cells: [Cell] = []
  private var run = 0
  private var rest: Substring
  private var isFirst = true

  init(_ line: StyledLine, room: Int, page: PageBuilder) {
    measure = page.measure
    self.room = room
    let marks = page.theme.marks
    let isNarrow = room < measure.cells(of: marks.continuation + marks.continued) + 4
    // The rest stands under the code, unless that is far to the right.
    let indent = line.runs.first?.text.utf8.prefix { $0 == 0x20 }.count ?? 0
    let isUnder = !marks.continuation.isEmpty && indent <= room / 3
    let spaces = String(repeating: " ", count: isUnder ? indent : 0)
    let style = page.theme.styles.continuation
    start = StyledRun(isNarrow ? "" : spaces + marks.continuation, style, isOrnament: true)
    end = StyledRun(isNarrow ? "" : marks.continued, style, isOrnament: true)
    startWidth = measure.cells(of: start.text)
    endWidth = measure.cells(of: end.text)
    runs = line.runs
    rest = line.runs.first?.text[...] ?? ""
  }

  mutating func next() -> StyledLine? {
    var part = StyledLine()
    if !isFirst { part.append(start, width: startWidth) }
    read(beyond: room - part.width)
    if cells.isEmpty { return nil }
    let stop = stop(from: part.width)
    append(cells[..<stop], to: &part)
    cells.removeFirst(stop)
    if !cells.isEmpty { part.append(end, width: endWidth) }
    isFirst = false
    return part
  }

  /// Reads on until more is there than fits, or nothing is left.
  private mutating func read(beyond room: Int) {
    var width = cells.reduce(0) { $0 + $1.width }
    while width <= room || cells.isEmpty {
      if let character = rest.popFirst() {
        let cell = Cell(character: character, width: measure.cells(of: character), run: run)
        cells.append(cell)
        width += cell.width
      } else if run + 1 < runs.count {
        run += 1
        rest = runs[run].text[...]
      } else {
        return
      }
    }
  }

  /// Adds characters, those of one run at a time.
  private func append(_ cells: ArraySlice<Cell>, to part: inout StyledLine) {
    var left = cells
    while let first = left.first {
      let same = left.prefix { $0.run == first.run }
      var run = runs[first.run]
      run.text = String(same.map(\.character))
      part.append(run, width: same.reduce(0) { $0 + $1.width })
      left = left[same.endIndex...]
    }
  }

  /// The first of the cells that does not stand on a part which begins at a column.
  private func stop(from indent: Int) -> Int {
    // The last part needs no mark at its end.
    if cells.reduce(indent, { $0 + $1.width }) <= room { return cells.count }
    var stop = 0
    var width = indent
    var lastSpace: Int?
    while stop < cells.count, width + cells[stop].width <= room - endWidth || stop == 0 {
      width += cells[stop].width
      stop += 1
      if cells[stop - 1].character == " ", width - indent > (room - indent) / 2 {
        lastSpace = stop
      }
    }
    return lastSpace ?? stop
  }
}
