extension BoxSetter {
  /// Sets rows and columns in their frame.
  func gridBox(_ grid: Grid) -> Box {
    let inner = cellsBox(grid)
    switch grid.frame {
    case .brackets(let open, let close): return fenced(open, inner, close, grows: true)
    case .cases: return fenced("{", inner, "", grows: true)
    case .aligned: return inner
    }
  }

  private func cellsBox(_ grid: Grid) -> Box {
    let rows = grid.rows.map { row in
      row.enumerated().map { column, cell in
        // Behind an alignment mark a relation has its blank, as if something stood before it.
        let isBehindMark = grid.frame == .aligned && column % 2 == 1
        return box(cell, after: isBehindMark ? .ordinary : .start)
      }
    }
    let widths = (0..<grid.columns).map { column in
      rows.reduce(0) { max($0, column < $1.count ? $1[column].width : 0) }
    }
    let lines = rows.map { line($0, widths, grid) }
    let step = step(between: lines)
    var stacked = Box()
    for (index, line) in lines.enumerated() { stacked.place(line, row: index * step, column: 0) }
    // The middle row stands on the line of the text.
    let middle = stacked.height / 2 - stacked.above
    var result = Box()
    result.place(stacked, row: -middle, column: 0)
    result.above = stacked.height / 2
    result.below = stacked.height - 1 - result.above
    return result
  }

  /// The rows from one line of text to the next, the same for all.
  private func step(between lines: [Box]) -> Int {
    var step = 1
    for (upper, lower) in zip(lines, lines.dropFirst()) {
      // Denominators and the numerators under them would run together.
      let blank = upper.below > 0 && lower.above > 0 ? 1 : 0
      step = max(step, upper.below + blank + lower.above + 1)
    }
    return step
  }

  private func line(_ row: [Box], _ widths: [Int], _ grid: Grid) -> Box {
    var line = Box()
    var left = 0
    for (column, cell) in row.enumerated() {
      if column > 0 { left += gap(before: column, grid) }
      let room = widths[column] - cell.width
      let shift =
        switch grid.alignment(column) {
        case .left: 0
        case .center: room / 2
        case .right: room
        }
      line.place(cell, row: 0, column: left + shift)
      left += widths[column]
    }
    line.width = left
    return line
  }

  private func gap(before column: Int, _ grid: Grid) -> Int {
    switch grid.frame {
    case .brackets: 2
    case .cases: 3
    case .aligned: column % 2 == 1 ? 0 : 4
    }
  }
}
