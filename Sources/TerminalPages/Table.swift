import CommonMark

extension PageBuilder {
  /// Adds a table in columns, or as records where the theme or the width asks for it.
  mutating func appendTable(_ table: Block.Table) {
    let header = table.header.map {
      segments(of: $0, style: textStyle.overlaid(by: theme.styles.tableHeader))
    }
    let rows = table.rows.map { row in row.map { segments(of: $0) } }
    let columns = header.indices.map { index in
      TableColumn([header[index]] + rows.compactMap { index < $0.count ? $0[index] : nil })
    }
    if theme.tables == .ruled,
      let widths = TableColumn.widths(of: columns, measure: measureWidth, page: fullWidth)
    {
      appendColumns(table, header, rows, widths)
    } else {
      appendRecords(header, rows)
    }
  }

  private mutating func appendColumns(
    _ table: Block.Table, _ header: [SegmentList], _ rows: [[SegmentList]], _ widths: [Int]
  ) {
    let total = widths.reduce(0, +) + TableColumn.gap * (widths.count - 1)
    let cells = rows.map { row in zip(row, widths).map { LineBreaker.lines($0, width: $1) } }
    let isAiry = cells.contains { row in row.contains { $0.count > 1 } }
    let titles = zip(header, widths).map { LineBreaker.lines($0, width: $1) }
    emitRow(titles, widths, table.alignments)
    emitRule(theme.marks.tableRule, width: total, theme.styles.tableRule)
    for (index, row) in cells.enumerated() {
      if index > 0, isAiry { separate(1) }
      emitRow(row, widths, table.alignments)
    }
    emitRule(theme.marks.tableRule, width: total, theme.styles.tableRule)
  }

  private mutating func emitRow(
    _ cells: [[StyledLine]], _ widths: [Int], _ alignments: [Block.Table.Alignment]
  ) {
    let height = cells.map(\.count).max() ?? 0
    for index in 0..<height {
      var line = StyledLine()
      var skipped = 0
      for (column, cell) in cells.enumerated() {
        if column > 0 { skipped += TableColumn.gap }
        let content = index < cell.count ? cell[index] : StyledLine()
        let room = max(widths[column] - content.width, 0)
        let alignment = column < alignments.count ? alignments[column] : .none
        let left = alignment == .right ? room : alignment == .center ? room / 2 : 0
        skipped += left
        if !content.runs.isEmpty {
          line.append(gap(skipped), width: skipped)
          for run in content.runs { line.append(run, width: 0) }
          line.width += content.width
          skipped = 0
        }
        skipped += room - left
      }
      emit(line)
    }
  }

  private func gap(_ cells: Int) -> StyledRun {
    StyledRun(String(repeating: " ", count: cells), isOrnament: true)
  }
}
