/// An axis fitted to its numbers: where each stands, and the ticks.
package struct Scale: Sendable, Equatable {
  /// A number that is written at the axis.
  package struct Tick: Sendable, Equatable {
    /// The number.
    package let value: Double
    /// How it is written.
    package let label: String
  }

  /// The ends of the axis.
  package let range: ClosedRange<Double>
  /// The ticks, in ascending order, evenly spaced and inside the range.
  package let ticks: [Tick]
  /// Whether equal ratios are equally far apart.
  package let isLogarithmic: Bool

  /// Fits an axis.
  ///
  /// - Parameters:
  ///   - axis: The axis; its range, if it has one, is kept.
  ///   - values: The numbers that should have a place.
  ///   - count: The ticks that there is room for, at least 2.
  ///   - endsInTicks: Whether the axis may be lengthened so that it begins and ends in a tick.
  package init(_ axis: Plot.Axis, values: [Double], count: Int, endsInTicks: Bool) {
    isLogarithmic = axis.isLogarithmic
    let count = max(count, 2)
    let placed = values.filter { $0.isFinite && (!axis.isLogarithmic || $0 > 0) }
    let fallback = axis.isLogarithmic ? 1...10.0 : 0...1.0
    let least = placed.min() ?? fallback.lowerBound
    let greatest = placed.max() ?? fallback.upperBound
    let wanted = axis.range ?? least...greatest
    if axis.isLogarithmic {
      (range, ticks) = Self.logarithmic(wanted, count, isFixed: axis.range != nil)
    } else {
      (range, ticks) = Self.linear(
        Self.widened(wanted), count, isLengthened: endsInTicks && axis.range == nil)
    }
  }

  /// Tells whether a number has a place on the axis.
  package func contains(_ value: Double) -> Bool { range.contains(value) }

  /// Where a number stands, from 0 at the lower end to 1 at the upper one.
  package func share(of value: Double) -> Double {
    let (low, high) = (range.lowerBound, range.upperBound)
    if isLogarithmic {
      let start = decimalLogarithm(low)
      return (decimalLogarithm(value) - start) / (decimalLogarithm(high) - start)
    }
    // Halves, because the whole length may be infinite.
    return (value / 2 - low / 2) / (high / 2 - low / 2)
  }
}

// MARK: - Linear

extension Scale {
  /// The range itself, or one around it where its ends are the same to nine places.
  private static func widened(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    let (low, high) = (range.lowerBound, range.upperBound)
    let size = max(abs(low), abs(high))
    if size < 1e-300 { return -1...1 }
    if high / size - low / size > 1e-9 { return range }
    let limit = Double.greatestFiniteMagnitude
    return max(low - size / 2, -limit)...min(high + size / 2, limit)
  }

  private static func linear(
    _ range: ClosedRange<Double>, _ count: Int, isLengthened: Bool
  ) -> (ClosedRange<Double>, [Tick]) {
    let (low, high) = (range.lowerBound, range.upperBound)
    let needed = min(
      high / Double(count - 1) - low / Double(count - 1), .greatestFiniteMagnitude)
    var exponent = decade(of: needed)
    for unit in [1, 2, 5, 10, 20] {
      if unit == 10 { exponent += 1 }
      let unit = unit >= 10 ? unit / 10 : unit
      let step = Double(unit) * powerOfTen(exponent)
      if !step.isFinite { break }
      // A hundred-thousandth of a step is the rounding of a division.
      var first = Int((low / step - 1e-5).rounded(.up))
      var last = Int((high / step + 1e-5).rounded(.down))
      var ends = range
      let below = (low / step + 1e-5).rounded(.down)
      let above = (high / step - 1e-5).rounded(.up)
      if isLengthened, (below * step).isFinite, (above * step).isFinite {
        (first, last) = (Int(below), Int(above))
        ends = min(below * step, low)...max(above * step, high)
      }
      // At least one of three whole steps lies inside, however the range is placed.
      if last - first + 1 > (isLengthened ? count : max(count, 3)) { continue }
      let numbers = (first...max(first, last)).map {
        DecimalNumber(digits: $0 * unit, exponent: exponent)
      }
      let arePlain = numbers.allSatisfy(\.isPlain)
      let ticks = zip(first..., numbers).map { place, number in
        Tick(
          value: min(max(Double(place) * step, ends.lowerBound), ends.upperBound),
          label: arePlain ? number.plainText : number.scientificText)
      }
      return (ends, ticks)
    }
    return (range, [])
  }
}

// MARK: - Logarithmic

extension Scale {
  private static func logarithmic(
    _ range: ClosedRange<Double>, _ count: Int, isFixed: Bool
  ) -> (ClosedRange<Double>, [Tick]) {
    var lowest = decade(of: max(range.lowerBound, .leastNormalMagnitude))
    var highest = decade(of: max(range.upperBound, .leastNormalMagnitude))
    if powerOfTen(highest) < range.upperBound { highest += 1 }
    if isFixed, powerOfTen(lowest) < range.lowerBound { lowest += 1 }
    if isFixed, powerOfTen(highest) > range.upperBound { highest -= 1 }
    if highest == lowest, !isFixed { highest += 1 }
    let strides = [1, 2, 3, 5, 10, 20, 50, 100, 200]
    let stride = strides.first { (highest - lowest) / $0 + 1 <= count } ?? 500
    let ends =
      isFixed
      ? range : powerOfTen(lowest)...min(powerOfTen(highest), .greatestFiniteMagnitude)
    guard lowest <= highest else { return (ends, []) }
    let multiples = Double(lowest) / Double(stride)
    let first = Int(multiples.rounded(.up)) * stride
    let exponents = Swift.stride(from: first, through: highest, by: stride)
    let arePlain = exponents.allSatisfy { DecimalNumber(digits: 1, exponent: $0).isPlain }
    let ticks = exponents.map { exponent in
      let number = DecimalNumber(digits: 1, exponent: exponent)
      return Tick(
        value: min(powerOfTen(exponent), ends.upperBound),
        label: arePlain || (0...3).contains(exponent) ? number.plainText : number.scientificText)
    }
    return (ends, ticks)
  }
}
