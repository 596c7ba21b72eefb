/// The marks by which curves are told apart without colours.
enum Marks {
  private static let characters = Array("ox+#@%&=abcdefghijklmnpqrstuvwyz")

  /// The mark of a series, counted from 0.
  static func character(_ index: Int, in plot: Plot) -> Character {
    plot.series[index].letter ?? characters[index % characters.count]
  }

  /// The series that a legend has to tell apart, counted from 0.
  static func legend(_ plot: Plot) -> [Int] {
    let named = plot.series.indices.filter { plot.series[$0].letter == nil }
    return named.count > 1 ? named : []
  }

  /// The points that a series marks: all it can, or some that lie between those of other series.
  static func places(
    of series: Plot.Series, index: Int, in plot: Plot, count: Int, atMost most: Int
  ) -> [Int] {
    if !series.isJoined || count <= max(most, 2) { return Array(0..<count) }
    // A curve by itself needs no mark.
    if plot.series.count(where: \.isJoined) == 1 { return [] }
    let marks = max(min(most / 2, 8), 2)
    return (0..<marks).map { mark in
      let shift = (Double(index) + 0.5) / Double(plot.series.count)
      return Int((Double(count - 1) * (Double(mark) + shift) / Double(marks)).rounded())
    }
  }
}
