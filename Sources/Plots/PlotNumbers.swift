extension Plot {
  /// What is drawn, in words: a line for each series, with its title and some of its numbers.
  ///
  /// - Parameter most: How many points of a series are told; its ends and its extremes are among them.
  package func numbers(atMost most: Int) -> [String] {
    series.map { series in
      let told = Self.telling(series.points, atMost: max(most, 4))
      let words = told.map { "\($0.y.inPlaces(3)) at \($0.x.inPlaces(4))" }
      return "\(series.name): \(words.isEmpty ? "no points" : words.joined(separator: ", "))."
    }
  }

  private static func telling(_ points: [Point], atMost most: Int) -> [Point] {
    if points.count <= most { return points }
    let finite = points.indices.filter { points[$0].y.isFinite }
    var told: Set<Int> = [0, points.count - 1]
    if let lowest = finite.min(by: { points[$0].y < points[$1].y }) { told.insert(lowest) }
    if let highest = finite.max(by: { points[$0].y < points[$1].y }) { told.insert(highest) }
    // The middle of the widest gap, until there are enough.
    while told.count < most {
      let sorted = told.sorted()
      guard let gap = zip(sorted, sorted.dropFirst()).max(by: { $0.1 - $0.0 < $1.1 - $1.0 })
      else { break }
      told.insert((gap.0 + gap.1) / 2)
    }
    return told.sorted().map { points[$0] }
  }
}
