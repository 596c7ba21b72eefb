/// Curves on a canvas between two axes, with titles, a legend, and what had to be left out.
struct CurveLayout {
  private let plot: Plot
  private let sheet: Sheet
  private let x: Scale
  private let y: Scale
  private var canvas: DotCanvas
  /// The cells left of the vertical axis.
  private let labelWidth: Int

  /// The narrowest canvas on which a curve can be made out.
  private static let leastWidth = 8

  init?(_ plot: Plot, height: Int, isExact: Bool, sheet: Sheet) {
    self.plot = plot
    self.sheet = sheet
    let placed = plot.series.flatMap { series in
      series.points.filter { plot.x.places($0.x) && plot.y.places($0.y) }
    }
    y = Scale(plot.y, values: placed.map(\.y), count: max(height / 2 + 1, 2), endsInTicks: true)
    labelWidth = (y.ticks.map { sheet.measure($0.label) }.max() ?? 0) + 1
    let width = sheet.width - labelWidth - 1
    guard width >= Self.leastWidth else { return nil }
    x = Scale.fitting(plot.x, values: placed.map(\.x), width: width, measure: sheet.measure)
    let asked = DotCanvas(width: width, height: height, alphabet: sheet.alphabet)
    canvas = isExact ? asked : Self.even(asked, sheet.alphabet, y)
    draw()
  }

  var drawing: PlotDrawing {
    var rows = sheet.rows(of: plot.title, .title)
    rows += sheet.rows(of: plot.y.title, .label)
    rows += canvasRows
    rows += axisRows
    rows += titleRow
    rows += sheet.rows(ofEntries: legend)
    let isEmpty = !plot.series.contains { !placed($0).joined().isEmpty }
    if isEmpty { rows += sheet.rows(of: "There is no point to draw.", .note) }
    if let note = LeftOut(plot, x: x, y: y).note { rows += sheet.rows(of: note, .note) }
    return PlotDrawing(rows: rows)
  }
}

// MARK: - Curves

extension CurveLayout {
  private mutating func draw() {
    for (index, series) in plot.series.enumerated() where series.isJoined {
      for run in placed(series) {
        for (start, end) in zip(run, run.dropFirst()) { canvas.join(start, end, series: index) }
        if run.count == 1 { canvas.set(run[0], series: index) }
      }
    }
    for (index, series) in plot.series.enumerated() {
      let dots = placed(series).flatMap { $0 }
      let places = Marks.places(
        of: series, index: index, in: plot, count: dots.count, atMost: canvas.width / 3)
      for place in places {
        canvas.mark(dots[place], Marks.character(index, in: plot), series: index)
      }
    }
  }

  /// The dots of a series, in runs between the points that have no place.
  private func placed(_ series: Plot.Series) -> [[DotCanvas.Dot]] {
    let runs = series.points.split { !x.contains($0.x) || !y.contains($0.y) }
    return runs.map { run in run.map(dot) }
  }

  private func dot(_ point: Plot.Point) -> DotCanvas.Dot {
    DotCanvas.Dot(
      column: Int((x.share(of: point.x) * Double(canvas.columns - 1)).rounded()),
      row: canvas.row(of: point.y, on: y))
  }
}

extension DotCanvas {
  /// The row of dots of a number, counted from the top.
  fileprivate func row(of value: Double, on scale: Scale) -> Int {
    Int(((1 - scale.share(of: value)) * Double(rows - 1)).rounded())
  }
}

// MARK: - Axes

extension CurveLayout {
  /// The canvas nearest to one in height on which the ticks are as many rows apart.
  private static func even(
    _ canvas: DotCanvas, _ alphabet: PlotDrawing.Alphabet, _ y: Scale
  ) -> DotCanvas {
    let near = [0, 1, -1, 2, -2].map { canvas.height + $0 }.filter { $0 >= 2 }
      .map { DotCanvas(width: canvas.width, height: $0, alphabet: alphabet) }
    return near.first { canvas in
      let rows = y.ticks.map { canvas.row(of: $0.value, on: y) / canvas.cell.rows }
      return Set(zip(rows, rows.dropFirst()).map { $0 - $1 }).count <= 1
    } ?? canvas
  }

  private var canvasRows: [[PlotDrawing.Span]] {
    let frame = Frame(sheet.alphabet)
    var labels: [Int: String] = [:]
    for tick in y.ticks {
      labels[canvas.row(of: tick.value, on: y) / canvas.cell.rows] = sheet.number(tick.label)
    }
    return (0..<canvas.height).map { row in
      var builder = RowBuilder(measure: sheet.measure)
      if let label = labels[row] {
        builder.move(to: labelWidth - 1 - sheet.measure(label))
        builder.append(label, .label)
      }
      builder.move(to: labelWidth)
      builder.append(labels[row] == nil ? frame.left : frame.leftTick, .frame)
      canvas.append(row, to: &builder)
      return builder.spans
    }
  }

  private var axisRows: [[PlotDrawing.Span]] {
    let frame = Frame(sheet.alphabet)
    let ticks = x.ticks.map { tick in
      (column: x.column(of: tick.value, in: canvas.width), label: sheet.number(tick.label))
    }
    var axis = RowBuilder(measure: sheet.measure)
    axis.move(to: labelWidth)
    axis.append(frame.corner, .frame)
    for column in 0..<canvas.width {
      axis.append(ticks.contains { $0.column == column } ? frame.bottomTick : frame.bottom, .frame)
    }
    var labels = RowBuilder(measure: sheet.measure)
    for tick in ticks {
      let width = sheet.measure(tick.label)
      let start = max(labelWidth + 1 + tick.column - width / 2, 0)
      let place = min(start, sheet.width - width)
      if labels.width > 0, place <= labels.width { continue }
      labels.move(to: place)
      labels.append(tick.label, .label)
    }
    return [axis.spans, labels.spans]
  }

  private var titleRow: [[PlotDrawing.Span]] {
    let room = sheet.width - labelWidth - 1
    if sheet.measure(plot.x.title) > room { return sheet.rows(of: plot.x.title, .label) }
    var row = RowBuilder(measure: sheet.measure)
    row.move(to: labelWidth + 1 + (canvas.width - sheet.measure(plot.x.title)) / 2)
    row.append(plot.x.title, .label)
    return [row.spans]
  }

  private var legend: [(mark: PlotDrawing.Span, words: String)] {
    var entries = Marks.legend(plot).map { index in
      (
        mark: PlotDrawing.Span(String(Marks.character(index, in: plot)), .series(index)),
        words: plot.series[index].name
      )
    }
    if canvas.hasSharedMark {
      entries.append((PlotDrawing.Span(String(DotCanvas.sharedMark), .label), "several of them"))
    }
    return entries
  }
}

/// The lines of the axes.
private struct Frame {
  let left, leftTick, corner, bottom, bottomTick: String

  init(_ alphabet: PlotDrawing.Alphabet) {
    (left, leftTick, corner, bottom, bottomTick) =
      alphabet == .drawn ? ("│", "┤", "└", "─", "┬") : ("|", "+", "+", "-", "+")
  }
}
