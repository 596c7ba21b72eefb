/// A plot as text from which it can be drawn again, so that nothing need be measured for a page.
///
/// A line each for the title, the form and the axes; then for each series its name and its points:
///
///     title Two ways down
///     curves
///     x linear - - step
///     y logarithmic 1e-3 1 share left
///     line half
///     0,1 1,5e-1
extension Plot {
  /// What is drawn; numbers keep seven figures, more than any drawing shows.
  package var record: String {
    var lines = ["title " + title, form == .heatMap ? "heat-map" : "curves"]
    lines += [("x ", x), ("y ", y)].map { $0 + $1.record }
    for series in series {
      lines.append((series.isJoined ? "line " : "points ") + series.name)
      lines.append(
        series.points.map { "\($0.x.record),\($0.y.record)" }.joined(separator: " "))
    }
    return lines.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
      .joined(separator: "\n")
  }

  /// Reads the lines of a record, without those that are empty; nil where they are none.
  package init?(record lines: [Substring]) {
    guard lines.count >= 4,
      let title = lines[0].dropping("title "), ["curves", "heat-map"].contains(lines[1]),
      let x = lines[2].dropping("x ").flatMap(Axis.init(record:)),
      let y = lines[3].dropping("y ").flatMap(Axis.init(record:))
    else { return nil }
    var series: [Series] = []
    for line in lines[4...] {
      if let name = line.dropping("line ") {
        series.append(Series(name, []))
      } else if let name = line.dropping("points ") {
        series.append(Series(name, [], isJoined: false))
      } else if !series.isEmpty, let points = Point.points(of: line) {
        series[series.count - 1].points += points
      } else {
        return nil
      }
    }
    self.init(
      title: title, x: x, y: y, form: lines[1] == "curves" ? .curves : .heatMap, series: series)
  }
}

extension Plot.Axis {
  fileprivate var record: String {
    let ends = range.map { "\($0.lowerBound.record) \($0.upperBound.record)" } ?? "- -"
    return "\(isLogarithmic ? "logarithmic" : "linear") \(ends) \(title)"
  }

  fileprivate init?(record: String) {
    let words = record.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
    guard words.count == 4, ["linear", "logarithmic"].contains(words[0]) else { return nil }
    self.init(String(words[3]), isLogarithmic: words[0] == "logarithmic")
    if words[1] == "-", words[2] == "-" { return }
    guard let low = Double(words[1]), let high = Double(words[2]), low <= high else { return nil }
    range = low...high
  }
}

extension Plot.Point {
  fileprivate static func points(of record: Substring) -> [Self]? {
    var points: [Self] = []
    for pair in record.utf8.split(separator: UInt8(ascii: " ")) {
      let numbers = pair.split(separator: UInt8(ascii: ",")).map { Double(Substring($0)) }
      guard numbers.count == 2, let x = numbers[0], let y = numbers[1] else { return nil }
      points.append(Self(x, y))
    }
    return points
  }
}

extension Double {
  fileprivate var record: String {
    isFinite ? DecimalNumber(self, places: 7).record : "\(self)"
  }
}

extension Substring {
  /// The rest behind a word, or nil where another one stands.
  fileprivate func dropping(_ word: String) -> String? {
    hasPrefix(word) ? String(dropFirst(word.count)) : nil
  }
}
