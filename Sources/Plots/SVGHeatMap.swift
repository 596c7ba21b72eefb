/// A heat map with its numbers in the cells, as SVG.
struct SVGHeatMap {
  private let map: HeatMap
  private let shades: Shades
  private let cell: (width: Double, height: Double)
  /// Where the cells begin at the left.
  private let left: Double

  init(_ plot: Plot) {
    map = HeatMap(plot)
    shades = Shades(plot.y, values: map.rows.joined().compactMap { $0 })
    let names = plot.series.map { SVGDocument.width(of: $0.name, size: 13) }.max() ?? 0
    left = SVGDocument.margin + min(names, 240) + 10
    let room = SVGDocument.width - SVGDocument.margin - left
    cell = (min(room / Double(max(map.columns.count, 1)), 64), map.rows.count > 16 ? 16 : 24)
  }

  var document: String {
    var document = SVGDocument(map.plot)
    let top = document.bottom + 6
    for (row, numbers) in map.rows.enumerated() {
      let y = top + Double(row) * cell.height
      document.append(
        text: map.plot.series[row].name, x: left - 8, y: y + cell.height / 2 + 4.5, anchor: "end",
        style: "label")
      for (column, number) in numbers.enumerated() {
        if let number {
          append(number, x: left + Double(column) * cell.width, y: y, to: &document)
        }
      }
    }
    let bottom = top + Double(map.rows.count) * cell.height
    appendColumns(bottom, to: &document)
    document.advance(to: bottom + 48)
    document.appendLines(map.plot.y.title + ":", style: "label")
    let legend = shades.legend
    document.appendLegend(legend.map(\.words), gap: 26) { document, index, x, y in
      append(cell: legend[index].example, x: x, y: y - 7, width: 20, height: 14, to: &document)
    }
    return document.text
  }

  private func appendColumns(_ bottom: Double, to document: inout SVGDocument) {
    var end = 0.0
    for (index, column) in map.columns.enumerated() {
      let middle = left + (Double(index) + 0.5) * cell.width
      let label = column.inPlaces(6).withMinusSign
      let half = SVGDocument.width(of: label, size: 13) / 2
      if middle - half < end + 6 { continue }
      document.append(text: label, x: middle, y: bottom + 18, anchor: "middle", style: "label x")
      end = middle + half
    }
    document.append(text: map.plot.x.title, x: left, y: bottom + 38, style: "label")
  }

  private func append(_ number: Double, x: Double, y: Double, to document: inout SVGDocument) {
    let label = number.inPlaces(2).withMinusSign
    document.group(level(of: number) >= SVGStyle.firstHigh ? "high" : "low") { document in
      append(
        cell: number, x: x + 1, y: y + 1, width: cell.width - 2, height: cell.height - 2,
        to: &document)
      if SVGDocument.width(of: label, size: 11) <= cell.width - 2, cell.height >= 20 {
        document.append(
          text: label, x: x + cell.width / 2, y: y + cell.height / 2 + 4, anchor: "middle",
          style: "number")
      }
    }
  }

  private func level(of number: Double) -> Int {
    shades.places(number) ? shades.level(of: number) : 0
  }

  private func append(
    cell number: Double, x: Double, y: Double, width: Double, height: Double,
    to document: inout SVGDocument
  ) {
    document.append(
      "rect",
      [
        "class": shades.isSigned && number < 0 ? "cold" : "warm",
        "fill-opacity": SVGStyle.opacities[level(of: number)].coordinate,
        "x": x.coordinate, "y": y.coordinate, "width": width.coordinate,
        "height": height.coordinate,
      ])
  }
}
