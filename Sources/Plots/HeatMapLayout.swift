/// A heat map as rows of shades, with a legend that gives the numbers of each shade.
struct HeatMapLayout {
  private let sheet: Sheet
  private let map: HeatMap
  private let shades: Shades
  /// The cells of a shade.
  private let shadeWidth: Int
  /// How many columns of numbers share a column of shades.
  private let perShade: Int
  /// The cells left of the shades.
  private let labelWidth: Int

  init?(_ plot: Plot, sheet: Sheet) {
    self.sheet = sheet
    map = HeatMap(plot)
    shades = Shades(plot.y, values: map.rows.joined().compactMap { $0 })
    labelWidth = (plot.series.map { sheet.measure($0.name) }.max() ?? 0) + 2
    let room = sheet.width - labelWidth
    // A sign, or a figure that must not touch the next, takes a cell of its own.
    let least = shades.isSigned || sheet.alphabet != .drawn ? 2 : 1
    guard room >= 4 * least else { return nil }
    let columns = max(map.columns.count, 1)
    let places = room / least
    perShade = (columns + places - 1) / places
    shadeWidth = min(max(room / ((columns + perShade - 1) / perShade), least), 4)
  }

  var drawing: PlotDrawing {
    var rows = sheet.rows(of: map.plot.title, .title)
    rows += map.rows.indices.map(shadeRow)
    rows += [labelRow]
    rows += titleRows
    rows += sheet.rows(of: map.plot.y.title + ":", .label)
    rows += sheet.rows(ofEntries: legend)
    for note in notes { rows += sheet.rows(of: note, .note) }
    return PlotDrawing(rows: rows)
  }

  private func shadeRow(_ row: Int) -> [PlotDrawing.Span] {
    var builder = RowBuilder(measure: sheet.measure)
    let name = map.plot.series[row].name
    builder.move(to: labelWidth - 2 - sheet.measure(name))
    builder.append(name, .label)
    builder.move(to: labelWidth)
    let numbers = map.rows[row]
    let last = numbers.lastIndex { $0 != nil } ?? -1
    for start in stride(from: 0, through: last, by: perShade) {
      let shared = numbers[start..<min(start + perShade, numbers.count)].compactMap { $0 }
      if let span = shades.span(of: loudest(shared), width: shadeWidth, sheet.alphabet) {
        builder.append(span.text, span.role)
      } else {
        builder.skip(shadeWidth)
      }
    }
    return builder.spans
  }

  /// The number that is farthest from 0; one that is not finite is farther than all others.
  private func loudest(_ numbers: [Double]) -> Double? {
    numbers.first { !$0.isFinite } ?? numbers.max { abs($0) < abs($1) }
  }

  private var labelRow: [PlotDrawing.Span] {
    var builder = RowBuilder(measure: sheet.measure)
    for (place, column) in map.columns.enumerated() where place % perShade == 0 {
      let label = sheet.number(column.inPlaces(6))
      let start = labelWidth + place / perShade * shadeWidth
      let fits = start + sheet.measure(label) <= sheet.width
      if fits, builder.width == 0 || start > builder.width {
        builder.move(to: start)
        builder.append(label, .label)
      }
    }
    return builder.spans
  }

  private var titleRows: [[PlotDrawing.Span]] {
    let title = map.plot.x.title
    if labelWidth + sheet.measure(title) > sheet.width { return sheet.rows(of: title, .label) }
    var builder = RowBuilder(measure: sheet.measure)
    builder.move(to: labelWidth)
    builder.append(title, .label)
    return [builder.spans]
  }

  private var legend: [(mark: PlotDrawing.Span, words: String)] {
    shades.legend.compactMap { level, words in
      shades.span(
        of: level, width: sheet.alphabet == .drawn ? min(shadeWidth, 2) : 1, sheet.alphabet
      ).map { ($0, words) }
    }
  }

  private var notes: [String] {
    var notes: [String] = []
    if map.rows.joined().allSatisfy({ $0 == nil }) { notes.append("There is no number to show.") }
    if shades.isSigned {
      let sign = sheet.alphabet == .drawn ? "−" : "minus"
      notes.append("The legend is of the distance from 0; a \(sign) marks a number below it.")
    }
    if perShade > 1 {
      notes.append(
        "Each shade stands for \(perShade) columns, and shows the number farthest from 0.")
    }
    let unshaded = map.rows.joined().count { $0.map { !shades.places($0) } ?? false }
    if unshaded > 0 {
      notes.append(
        "A ? is a number that is not finite"
          + (map.plot.y.isLogarithmic ? ", or not above 0." : "."))
    }
    return notes
  }
}
