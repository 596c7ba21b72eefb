extension PageBuilder {
  /// Adds a table as one record a row, with a line "header: value" for each cell.
  mutating func appendRecords(_ header: [SegmentList], _ rows: [[SegmentList]]) {
    if rows.isEmpty {
      for title in header { emitField(title, nil, repeats: false) }
    }
    for (index, row) in rows.enumerated() {
      if index > 0 { separate(1) }
      for (title, value) in zip(header, row) {
        emitField(title, value, repeats: index > 0)
      }
    }
  }

  /// Adds a field; the header is the document's once, and the page's in later records.
  private mutating func emitField(_ title: SegmentList, _ value: SegmentList?, repeats: Bool) {
    var field = SegmentList(measure: measure)
    field.append(title, isOrnament: repeats)
    if !title.isEmpty {
      let style = textStyle.overlaid(by: theme.styles.tableHeader)
      field.append(":", look: StyledRun("", style, isOrnament: true))
      field.appendSpace()
    }
    if let value { field.append(value, isOrnament: false) }
    let indent = measureWidth >= 24 ? 2 : 0
    var lines = LineBreaker.lines(field, width: measureWidth)
    if lines.count > 1, indent > 0 {
      lines = LineBreaker.lines(field, width: measureWidth - indent)
    }
    for (index, line) in lines.enumerated() {
      var full = blank(index == 0 ? 0 : indent)
      for run in line.runs { full.append(run, width: 0) }
      full.width += line.width
      emit(full)
    }
  }
}
