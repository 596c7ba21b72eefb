/// Curves between two axes, as SVG.
struct SVGCurves {
  private let plot: Plot
  private let x: Scale
  private let y: Scale
  private var canvas: (left: Double, right: Double, top: Double, bottom: Double)

  private static let height = 300.0

  init(_ plot: Plot) {
    self.plot = plot
    let placed = plot.series.flatMap { series in
      series.points.filter { plot.x.places($0.x) && plot.y.places($0.y) }
    }
    y = Scale(plot.y, values: placed.map(\.y), count: 8, endsInTicks: true)
    x = Scale.fitting(plot.x, values: placed.map(\.x), width: 76) { $0.count }
    let labels = y.ticks.map { SVGDocument.width(of: $0.label, size: 13) }.max() ?? 0
    let right = SVGDocument.width - SVGDocument.margin - 8
    canvas = (SVGDocument.margin + labels + 8, right, 0, 0)
  }

  var document: String {
    var document = SVGDocument(plot)
    document.appendLines(plot.y.title, style: "label")
    var drawn = self
    drawn.canvas.top = document.bottom + 10
    drawn.canvas.bottom = drawn.canvas.top + Self.height
    drawn.appendAxes(to: &document)
    for index in plot.series.indices { drawn.appendCurve(index, to: &document) }
    document.advance(to: drawn.canvas.bottom + 46)
    let legend = Marks.legend(plot)
    document.appendLegend(legend.map { plot.series[$0].name }, gap: 30) { document, place, x, y in
      let index = legend[place]
      document.group("s\(index % SVGStyle.light.curves.count) mark") {
        let line = "M\(x.coordinate) \(y.coordinate)h22"
        if plot.series[index].isJoined { $0.append("path", ["d": line]) }
        $0.append("path", ["d": Self.mark(index, at: x + 11, y)])
      }
    }
    if let note = LeftOut(plot, x: x, y: y).note { document.appendLines(note, style: "label") }
    return document.text
  }

  private func place(_ point: Plot.Point) -> (x: Double, y: Double) {
    (across(point.x), up(point.y))
  }

  private func across(_ value: Double) -> Double {
    canvas.left + x.share(of: value) * (canvas.right - canvas.left)
  }

  private func up(_ value: Double) -> Double {
    canvas.bottom - y.share(of: value) * (canvas.bottom - canvas.top)
  }

  private func appendAxes(to document: inout SVGDocument) {
    for tick in y.ticks {
      let height = up(tick.value)
      document.append(
        "path",
        [
          "class": "grid",
          "d": "M\(canvas.left.coordinate) \(height.coordinate)H\(canvas.right.coordinate)",
        ])
      document.append(
        text: tick.label.withMinusSign, x: canvas.left - 8, y: height + 4.5, anchor: "end",
        style: "label y")
    }
    let bottom = canvas.bottom.coordinate
    document.append(
      "path",
      [
        "class": "frame", "fill": "none",
        "d":
          "M\(canvas.left.coordinate) \(canvas.top.coordinate)V\(bottom)H\(canvas.right.coordinate)",
      ])
    for tick in x.ticks {
      let place = across(tick.value)
      document.append(
        "path", ["class": "frame", "d": "M\(place.coordinate) \(bottom)v5"])
      document.append(
        text: tick.label.withMinusSign, x: place, y: canvas.bottom + 19, anchor: "middle",
        style: "label x")
    }
    document.append(
      text: plot.x.title, x: (canvas.left + canvas.right) / 2, y: canvas.bottom + 38,
      anchor: "middle", style: "label")
  }

  private func appendCurve(_ index: Int, to document: inout SVGDocument) {
    let series = plot.series[index]
    let runs = series.points.split { !x.contains($0.x) || !y.contains($0.y) }
      .map { $0.map(place) }
    let places = runs.flatMap { $0 }
    let marked = Marks.places(of: series, index: index, in: plot, count: places.count, atMost: 20)
    if let letter = series.letter {
      for place in places {
        document.append(
          text: String(letter), x: place.x, y: place.y + 5, anchor: "middle", style: "letter")
      }
      return
    }
    document.group("s\(index % SVGStyle.light.curves.count) mark") { document in
      if series.isJoined {
        for run in runs where run.count > 1 {
          let points = run.map { "\($0.x.coordinate),\($0.y.coordinate)" }
          document.append("polyline", ["points": points.joined(separator: " ")])
        }
      }
      var marks = marked.map { Self.mark(index, at: places[$0].x, places[$0].y) }
      // A point by itself is seen by its mark only.
      if marked.isEmpty {
        marks = runs.filter { $0.count == 1 }.map { Self.mark(index, at: $0[0].x, $0[0].y) }
      }
      if !marks.isEmpty { document.append("path", ["d": marks.joined()]) }
    }
  }

  /// The mark of a series, in the shape of its letter in a terminal.
  private static func mark(_ index: Int, at x: Double, _ y: Double) -> String {
    func move(_ dx: Double, _ dy: Double) -> String {
      "M\((x + dx).coordinate) \((y + dy).coordinate)"
    }
    switch index % 6 {
    case 0: return move(-4, 0) + "a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z"
    case 1: return move(-4, -4) + "l8 8m0-8l-8 8"
    case 2: return move(0, -5) + "v10m-5-5h10"
    case 3: return move(-3.5, -3.5) + "h7v7h-7z"
    case 4: return move(0, -5) + "l5 5l-5 5l-5-5z"
    default: return move(0, -4.5) + "l4.5 8h-9z"
    }
  }
}
