/// A number as `digits · 10ᵉ`, for printing it in a few places.
struct DecimalNumber {
  private var digits: Int
  private var exponent: Int

  /// The number `digits · 10ᵉ` itself.
  init(digits: Int, exponent: Int) {
    self.digits = digits
    self.exponent = digits == 0 ? 0 : exponent
    while self.digits != 0, self.digits % 10 == 0 {
      self.digits /= 10
      self.exponent += 1
    }
  }

  /// A finite number, rounded to some places.
  init(_ value: Double, places: Int) {
    guard value != 0 else {
      self.init(digits: 0, exponent: 0)
      return
    }
    let exponent = decade(of: abs(value)) - places + 1
    // Divided in two steps, because 10ᵉ may be too small for a number by itself.
    let half = exponent / 2
    let scaled = value / powerOfTen(half) / powerOfTen(exponent - half)
    self.init(digits: Int(scaled.rounded()), exponent: exponent)
  }

  /// Whether it is easy to read without a power of ten.
  var isPlain: Bool {
    let size = "\(abs(digits))".count + exponent
    return digits == 0 || (size > -3 && size <= 6)
  }

  /// The number, such as −0.25, 24,832 or 2.5e-7.
  var text: String { isPlain ? plainText : scientificText }

  /// The number without a power of ten.
  var plainText: String {
    var figures = "\(abs(digits))"
    if digits != 0, exponent > 0 { figures += String(repeating: "0", count: exponent) }
    var fraction = ""
    if exponent < 0 {
      figures = String(repeating: "0", count: max(0, 1 - exponent - figures.count)) + figures
      fraction = "." + figures.suffix(-exponent)
      figures.removeLast(-exponent)
    }
    return sign + Self.grouped(figures) + fraction
  }

  /// The number with a power of ten.
  var scientificText: String {
    let figures = "\(abs(digits))"
    let fraction = figures.count > 1 ? "." + figures.dropFirst() : ""
    return "\(sign)\(figures.prefix(1))\(fraction)e\(exponent + figures.count - 1)"
  }

  /// The number for a program.
  var record: String { exponent == 0 ? "\(digits)" : "\(digits)e\(exponent)" }

  private var sign: String { digits < 0 ? "-" : "" }

  private static func grouped(_ figures: String) -> String {
    if figures.count < 5 { return figures }
    var grouped = ""
    for (place, figure) in figures.enumerated() {
      if place > 0, (figures.count - place) % 3 == 0 { grouped += "," }
      grouped.append(figure)
    }
    return grouped
  }
}

extension String {
  /// The number with the sign that it has in print.
  var withMinusSign: String { first == "-" ? "−" + dropFirst() : self }
}

extension Double {
  /// The number in a few places, such as 0.932, 24,832, 2.5e-7 or NaN.
  package func inPlaces(_ places: Int) -> String {
    if isNaN { return "NaN" }
    if isInfinite { return self > 0 ? "infinity" : "-infinity" }
    return DecimalNumber(self, places: places).text
  }
}
