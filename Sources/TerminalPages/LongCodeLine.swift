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
  /// The characters, what each takes, and the run that each belongs to: a line may have millions.
  private var characters: [Character] = []
  private var widths: [UInt8] = []
  private var runIndices: [UInt32] = []
  private let runs: [StyledRun]
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
    runs = line.runs
    for (index, run) in line.runs.enumerated() {
      for character in run.text {
        characters.append(character)
        widths.append(UInt8(page.measure.cells(of: character)))
        runIndices.append(UInt32(index))
      }
    }
  }

  func parts() -> [StyledLine] {
    var parts: [StyledLine] = []
    var index = 0
    while index < characters.count {
      var part = StyledLine()
      if index > 0 { part.append(start, width: startWidth) }
      let stop = stop(after: index, from: part.width)
      append(index..<stop, to: &part)
      if stop < characters.count { part.append(end, width: endWidth) }
      parts.append(part)
      index = stop
    }
    return parts
  }

  /// Adds characters, those of one run at a time.
  private func append(_ range: Range<Int>, to part: inout StyledLine) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      var width = 0
      while end < range.upperBound, runIndices[end] == runIndices[start] {
        width += Int(widths[end])
        end += 1
      }
      var run = runs[Int(runIndices[start])]
      run.text = String(characters[start..<end])
      part.append(run, width: width)
      start = end
    }
  }

  /// The first cell that does not stand on the part which begins with the cell `first`.
  private func stop(after first: Int, from indent: Int) -> Int {
    var stop = first
    var width = indent
    var lastSpace: Int?
    while stop < characters.count, width + Int(widths[stop]) <= room - endWidth || stop == first {
      width += Int(widths[stop])
      stop += 1
      if characters[stop - 1] == " ", width - indent > (room - indent) / 2 { lastSpace = stop }
    }
    var rest = stop
    while rest < characters.count, width + Int(widths[rest]) <= room {
      width += Int(widths[rest])
      rest += 1
    }
    // The last part needs no mark at its end.
    if rest == characters.count { return rest }
    return lastSpace ?? stop
  }
}
