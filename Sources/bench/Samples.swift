/// The times that one thing took, in milliseconds.
struct Samples {
  private(set) var values: [Double] = []

  mutating func add(_ milliseconds: Double) { values.append(milliseconds) }

  var median: Double {
    let sorted = values.sorted()
    guard let upper = sorted.dropFirst(sorted.count / 2).first else { return .nan }
    return sorted.count.isMultiple(of: 2) ? (sorted[sorted.count / 2 - 1] + upper) / 2 : upper
  }

  var fastest: Double { values.min() ?? .nan }
}

extension [Samples] {
  /// Runs several things in turn, so that a busy moment of the machine hits them alike.
  static func interleaved(
    rounds: Int, _ things: [() throws -> Double]
  ) throws -> [Samples] {
    var samples = [Samples](repeating: Samples(), count: things.count)
    for round in -1..<rounds {
      for (index, thing) in things.enumerated() {
        let milliseconds = try thing()
        // The first round warms the caches.
        if round >= 0 { samples[index].add(milliseconds) }
      }
    }
    return samples
  }
}
