/// The shades of a heat map: five steps, evenly spaced on its scale.
struct Shades {
  /// Whether there are numbers on both sides of 0, so that a shade tells the distance from 0.
  let isSigned: Bool
  private let isLogarithmic: Bool
  /// The numbers at which the second to the last shade begin, in ascending order.
  private let edges: [Double]

  static let count = 5

  init(_ axis: Plot.Axis, values: [Double]) {
    isLogarithmic = axis.isLogarithmic
    let placed = values.filter(axis.places)
    let range = axis.range ?? (placed.min() ?? 0)...(placed.max() ?? 1)
    isSigned = !axis.isLogarithmic && range.lowerBound < 0 && range.upperBound > 0
    if axis.isLogarithmic {
      let least = max(range.lowerBound, .leastNormalMagnitude)
      edges = Self.decades(least, max(range.upperBound, least))
    } else {
      let size = max(abs(range.lowerBound), abs(range.upperBound))
      let (low, high) = isSigned ? (0, size) : (range.lowerBound, range.upperBound)
      edges = (1..<Self.count).map { step in
        let share = Double(step) / Double(Self.count)
        return low * (1 - share) + high * share
      }
    }
  }

  /// Tells whether a number has a shade.
  func places(_ value: Double) -> Bool { value.isFinite && (!isLogarithmic || value > 0) }

  /// The shade of a number, from 0 for the lightest.
  func level(of value: Double) -> Int {
    let size = isSigned ? abs(value) : value
    return edges.count { size >= $0 }
  }

  /// The shade as characters; a number without a shade is a question mark, no number is nil.
  func span(
    of value: Double?, width: Int, _ alphabet: PlotDrawing.Alphabet
  ) -> PlotDrawing.Span? {
    guard let value else { return nil }
    if !places(value) {
      return PlotDrawing.Span("?" + String(repeating: " ", count: width - 1), .note)
    }
    let level = level(of: value)
    let isNegative = isSigned && value < 0
    if alphabet == .drawn {
      let shade = ["·", "░", "▒", "▓", "█"][level]
      let text = (isNegative ? "−" : shade) + String(repeating: shade, count: width - 1)
      return PlotDrawing.Span(text, .shade(isNegative: isNegative))
    }
    // Figures that touch would read as one number.
    let digit = (isNegative ? "-" : isSigned ? "+" : "") + "\(level)"
    let blanks = String(repeating: " ", count: max(width - digit.count, 0))
    return PlotDrawing.Span(digit + blanks, .shade(isNegative: isNegative))
  }

  /// For each shade, a number that has it, and its numbers in words.
  var legend: [(example: Double, words: String)] {
    return (0..<Self.count).reversed().map { level in
      let low = level == 0 ? nil : edges[level - 1]
      let high = level == Self.count - 1 ? nil : edges[level]
      switch (low, high) {
      case (let low?, let high?): return (low, "\(text(low)) to \(text(high))")
      case (let low?, nil): return (low, "\(text(low)) and more")
      case (nil, let high?):
        return (
          isLogarithmic ? high / 2 : isSigned ? 0 : high - abs(high) - 1, "less than \(text(high))"
        )
      case (nil, nil): return (0, "")
      }
    }
  }

  private func text(_ edge: Double) -> String { edge.inPlaces(3) }

  /// Four powers of ten that part a range, the last below its upper end.
  private static func decades(_ low: Double, _ high: Double) -> [Double] {
    var top = decade(of: high)
    if powerOfTen(top) == high { top -= 1 }
    let bottom = decade(of: low)
    let stride = max((top - bottom + 3) / 4, 1)
    return (0..<count - 1).reversed().map { powerOfTen(top - $0 * stride) }
  }
}
