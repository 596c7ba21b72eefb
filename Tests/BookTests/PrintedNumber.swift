import Foundation

/// A number as prose prints it, such as −0.462, 24,832, 64 per cent or $`4.7 \cdot 10^{-5}`$.
struct PrintedNumber {
  let value: Double
  /// What one unit in its last place is worth.
  let unit: Double

  /// Tells whether a number, rounded to the places printed, is this one.
  func rounds(_ number: Double) -> Bool {
    // Slightly more than half a unit, because decimal numbers are not exact in binary.
    abs(number - value) <= 0.501 * unit
  }

  static func all(in prose: String) -> [PrintedNumber] {
    let plain = prose.replacing("−", with: "-").replacing("{,}", with: ",")
      .replacing(/([0-9]),([0-9]{3})/) { "\($0.1)\($0.2)" }
    let form =
      #/
      (-?[0-9]+) (?:\.([0-9]+))? (?:(?:e|\ \\cdot\ 10\^\{)(-?[0-9]+)\}?)?
      (\s+(?:million|per\s+cent|%))?
      /#
    return plain.matches(of: form).compactMap { match in
      let digits = match.2.map { ".\($0)" } ?? ""
      let factor =
        switch match.4.map({ $0.filter { !$0.isWhitespace } }) {
        case "million": 1e6
        case "percent", "%": 0.01
        default: 1.0
        }
      let exponent = match.3.map { "e\($0)" } ?? ""
      guard let value = Double("\(match.1)\(digits)\(exponent)"), let power = Double("1\(exponent)")
      else { return nil }
      let unit = factor * power * pow(10, -Double(match.2?.count ?? 0))
      return PrintedNumber(value: factor * value, unit: unit)
    }
  }
}
