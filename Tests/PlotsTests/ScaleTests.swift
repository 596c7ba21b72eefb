import Foundation
import Plots
import Testing

@Suite struct ScaleTests {
  private static let extremes: [(Double, Double)] = [
    (0, 1), (0, 0), (1, 1), (-1, -1), (1, 1 + 1e-12), (-3, 3), (0.1, 0.3), (99.9, 100.1),
    (1e-300, 2e-300), (-1e308, 1e308), (-Double.greatestFiniteMagnitude, .greatestFiniteMagnitude),
    (.leastNonzeroMagnitude, .leastNonzeroMagnitude * 2), (123_456, 123_457), (1e15, 1e15 + 10),
    (-7e-9, 2e-8),
  ]

  private static var ranges: [(Double, Double)] {
    var numbers = RandomNumbers(seed: 1)
    return extremes
      + (0..<300).map { _ in
        let size = pow(10, Double.random(in: -12...12, using: &numbers))
        let ends = [
          Double.random(in: -1...1, using: &numbers) * size,
          Double.random(in: -1...1, using: &numbers) * size,
        ].sorted()
        return (ends[0], ends[1])
      }
  }

  @Test(arguments: [false, true])
  func `linear ticks lie inside, evenly, few, and are labelled with what they are`(
    endsInTicks: Bool
  ) {
    for (low, high) in Self.ranges {
      for count in [2, 3, 5, 9] {
        let scale = Scale(
          Plot.Axis("a"), values: [low, high], count: count, endsInTicks: endsInTicks)
        let ticks = scale.ticks
        let place = "\(low)...\(high), \(count): \(ticks.map(\.label))"
        #expect(scale.contains(low) && scale.contains(high), "\(place)")
        #expect(ticks.count <= count + 1, "\(place)")
        #expect(ticks.allSatisfy { scale.contains($0.value) }, "\(place)")
        #expect(Set(ticks.map(\.label)).count == ticks.count, "\(place)")
        let shares = ticks.map { scale.share(of: $0.value) }
        for (first, last) in zip(shares, shares.dropFirst()) {
          let gap = shares[1] - shares[0]
          #expect(gap > 0 && abs(last - first - gap) <= 1e-6, "\(place)")
        }
        for tick in ticks { expect(tick, says: tick.value, within: high - low, place) }
      }
    }
  }

  @Test func `logarithmic ticks are powers of ten, and as even in their logarithms`() {
    for exponent in stride(from: -300, through: 290, by: 7) {
      for decades in [0.0, 0.3, 1, 2, 5.5, 17] {
        let low = pow(10, Double(exponent)) * 1.7
        let high = low * pow(10, decades)
        for count in [2, 4, 9] {
          let scale = Scale(
            Plot.Axis("a", isLogarithmic: true), values: [low, high], count: count,
            endsInTicks: true)
          let place = "\(low)...\(high), \(count): \(scale.ticks.map(\.label))"
          #expect(scale.contains(low) && scale.contains(high), "\(place)")
          #expect(scale.ticks.count <= count && !scale.ticks.isEmpty, "\(place)")
          let powers = scale.ticks.map { log10($0.value) }
          #expect(powers.allSatisfy { abs($0 - $0.rounded()) <= 1e-9 }, "\(place)")
          for (first, last) in zip(powers, powers.dropFirst()) {
            #expect(abs(last - first - (powers[1] - powers[0])) <= 1e-9, "\(place)")
          }
          for tick in scale.ticks { expect(tick, says: tick.value, within: tick.value, place) }
        }
      }
    }
  }

  @Test func `a range that is asked for is kept`() {
    let axis = Plot.Axis("a", range: -0.25...1.25)
    let scale = Scale(axis, values: [-7, 9], count: 4, endsInTicks: true)
    #expect(scale.range == -0.25...1.25)
    #expect(scale.ticks.map(\.label) == ["0", "0.5", "1"])
    let decades = Scale(
      Plot.Axis("a", isLogarithmic: true, range: 0.02...30), values: [], count: 9,
      endsInTicks: true)
    #expect(decades.range == 0.02...30)
    #expect(decades.ticks.map(\.label) == ["0.1", "1", "10"])
  }

  @Test(arguments: [
    (0.0, 1.0, ["0", "0.2", "0.4", "0.6", "0.8", "1"]),
    (-1.0, 1.0, ["-1", "-0.5", "0", "0.5", "1"]),
    (1.0, 12.0, ["2", "4", "6", "8", "10", "12"]),
    (8448, 83_328, ["20,000", "40,000", "60,000", "80,000"]),
    (0, 3e-7, ["0e0", "1e-7", "2e-7", "3e-7"]),
  ])
  func `ticks are numbers that people would choose`(low: Double, high: Double, labels: [String]) {
    let scale = Scale(Plot.Axis("a"), values: [low, high], count: 6, endsInTicks: false)
    #expect(scale.ticks.map(\.label) == labels)
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (0.932097, "0.932"), (-0.5, "-0.5"), (24832, "24,800"),
    (6.38e7, "6.38e7"), (7.889e-31, "7.89e-31"), (0.00456, "0.00456"), (0.000456, "4.56e-4"),
    (999.6, "1000"), (999_999, "1e6"), (.leastNonzeroMagnitude, "4.94e-324"),
    (.greatestFiniteMagnitude, "1.8e308"), (.nan, "NaN"), (-.infinity, "-infinity"),
  ])
  func `a number is printed in three places`(number: Double, text: String) {
    #expect(number.inPlaces(3) == text)
  }

  @Test func `a printed number is the number to its places`() throws {
    var numbers = RandomNumbers(seed: 2)
    for places in 1...12 {
      for _ in 0..<200 {
        let size = pow(10, Double.random(in: -300...300, using: &numbers))
        let number = Double.random(in: -1...1, using: &numbers) * size
        let text = number.inPlaces(places)
        let read = try #require(Double(text.filter { $0 != "," }), "\(text)")
        #expect(abs(read - number) <= 0.501 * pow(10, Double(1 - places)) * abs(number), "\(text)")
      }
    }
  }

  private func expect(
    _ tick: Scale.Tick, says value: Double, within size: Double, _ place: String
  ) {
    let read = Double(tick.label.filter { $0 != "," }) ?? .nan
    let room = max(abs(value) * 1e-6, size.isFinite ? abs(size) * 1e-6 : 0)
    #expect(abs(read - value) <= room, "\(tick) of \(place)")
  }
}
