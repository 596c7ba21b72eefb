/// How long one run of something took, in milliseconds.
struct Time {
  var wall: Double
  /// The time on the processors, its children's included; nil where only the wall clock is known.
  var processor: Double?
}

/// The times of several runs.
struct Samples {
  private(set) var times: [Time] = []

  init() {}

  /// One figure, in milliseconds, that was worked out elsewhere.
  init(_ milliseconds: Double) { times = [Time(wall: milliseconds)] }

  mutating func add(_ time: Time) { times.append(time) }

  var median: Double { Self.median(times.map(\.wall)) }
  var fastest: Double { times.map(\.wall).min() ?? .nan }
  var processor: Double { Self.median(times.compactMap(\.processor)) }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard let upper = sorted.dropFirst(sorted.count / 2).first else { return .nan }
    return sorted.count.isMultiple(of: 2) ? (sorted[sorted.count / 2 - 1] + upper) / 2 : upper
  }
}

extension [Samples] {
  /// Runs several things in turn, so that a busy moment of the machine hits them alike.
  static func interleaved(
    rounds: Int, _ things: [() throws -> Time]
  ) throws -> [Samples] {
    var samples = [Samples](repeating: Samples(), count: things.count)
    for round in -1..<rounds {
      for (index, thing) in things.enumerated() {
        let time = try thing()
        // The first round warms the caches.
        if round >= 0 { samples[index].add(time) }
      }
    }
    return samples
  }
}
