import Exercises
import Foundation
import RecurrentKit

/// Where a learner's tensor and the true one part.
struct Difference: Sendable {
  /// One sentence.
  var message: String
  /// How wrong each entry of the differing matrix is: a line a row, a digit an entry, 0 for right.
  var map: [String]?

  init(_ message: String, map: [String]? = nil) {
    self.message = message
    self.map = map
  }
}

/// Compares a learner's tensor with the true one and says where they part.
struct Comparison {
  /// By what an error is measured.
  enum Measure {
    /// `‖got − expected‖ / ‖expected‖`.
    case relative
    /// `‖got − expected‖ / (‖got‖ + ‖expected‖)`, where both carry an error.
    case symmetric
  }

  let output: Output
  private let tolerance: Double
  private let measure: Measure

  /// The error that counts as none whatever the size, for cases where large terms cancel.
  var floor = 0.0

  init(_ output: Output, tolerance: Double = Tolerance.values, measure: Measure = .relative) {
    self.output = output
    self.tolerance = tolerance
    self.measure = measure
  }

  /// Returns nil when both agree, else one sentence that names the first difference.
  func difference(got: Value, expected: Value) -> String? {
    finding(got: got, expected: expected)?.message
  }

  /// Returns nil when both agree, else the first difference with a map of its matrix.
  func finding(got: Value, expected: Value) -> Difference? {
    if let shape = shapeDifference(got: got, expected: expected) { return Difference(shape) }
    let pairs = zip(Self.parts(got), Self.parts(expected)).enumerated()
    for (index, (got, part)) in pairs {
      guard let text = difference(got, part) else { continue }
      return Difference(
        placed(text, part: index, steps: Self.steps(of: expected)), map: Self.map(got, part))
    }
    return nil
  }

  /// The size of each entry's error relative to the largest true entry, in four steps.
  private static func map(_ got: Value, _ expected: Value) -> [String]? {
    guard case .matrix(let found) = got, case .matrix(let wanted) = expected else { return nil }
    let largest = wanted.elements.reduce(1e-300) { max($0, abs($1)) }
    return (0..<wanted.rows).map { row in
      (0..<wanted.columns).map { column in
        let error = abs(found[row, column] - wanted[row, column]) / largest
        return !error.isFinite || error > 0.1 ? "3" : error > 1e-3 ? "2" : error > 1e-9 ? "1" : "0"
      }.joined()
    }
  }

  /// The number of parts in the innermost list of lists.
  private static func steps(of value: Value) -> Int {
    guard case .list(let values) = value else { return 1 }
    if case .list(let inner)? = values.first, case .list? = inner.first { return inner.count }
    return values.count
  }

  /// Says at which step of time a part stands; a table over two times has two.
  private func placed(_ text: String, part index: Int, steps: Int) -> String {
    if output.axes.first == .window {
      let (window, step) = index.quotientAndRemainder(dividingBy: max(steps, 1))
      return "In window \(window + 1), step \(step + 1): \(text)"
    }
    switch output.axes.prefix(while: { $0 == .time }).count {
    case 0: return text
    case 1: return "At step \(index + 1) of time: \(text)"
    default:
      let (row, column) = index.quotientAndRemainder(dividingBy: max(steps, 1))
      return "In the term t = \(row + 1), k = \(column + 1): \(text)"
    }
  }

  /// Names both shapes when they differ.
  func shapeDifference(got: Value, expected: Value) -> String? {
    let (found, wanted) = (Self.shape(got), Self.shape(expected))
    guard found != wanted else { return nil }
    let axes = output.axes.map(\.letter).joined(separator: " × ")
    return "The shape is \(found), expected \(wanted) (\(axes))."
  }

  /// Tells whether every number is finite.
  static func isFinite(_ value: Value) -> Bool {
    switch value {
    case .number(let number): number.isFinite
    case .vector(let vector): vector.elements.allSatisfy(\.isFinite)
    case .matrix(let matrix): matrix.elements.allSatisfy(\.isFinite)
    case .list(let values): values.allSatisfy(isFinite)
    case .record(let fields): fields.allSatisfy { isFinite($0.value) }
    case .integer, .boolean, .text: true
    }
  }

  /// Sequences are compared step by step: a norm over all of them would hide early, small ones.
  static func parts(_ value: Value) -> [Value] {
    guard case .list(let values) = value else { return [value] }
    let isFlat = values.allSatisfy {
      switch $0 {
      case .integer, .number, .boolean: true
      default: false
      }
    }
    return isFlat ? [value] : values.flatMap(parts)
  }

  /// All numbers of a part, in row order.
  static func numbers(_ value: Value) -> [Double] {
    switch value {
    case .number(let number): [number]
    case .integer(let number): [Double(number)]
    case .vector(let vector): vector.elements
    case .matrix(let matrix): matrix.elements
    case .list(let values): values.flatMap(numbers)
    case .record(let fields): fields.flatMap { numbers($0.value) }
    case .boolean(let flag): [flag ? 1 : 0]
    case .text: []
    }
  }

  static func shape(_ value: Value) -> String {
    switch value {
    case .number: "a number"
    case .integer: "a whole number"
    case .boolean: "true or false"
    case .text: "a text"
    case .vector(let vector): vector.shape
    case .matrix(let matrix): matrix.shape
    case .list(let values):
      if values.allSatisfy({ if case .integer = $0 { true } else { false } }) {
        "\(values.count) whole numbers"
      } else if let first = values.first, values.allSatisfy({ shape($0) == shape(first) }) {
        "\(values.count) times \(shape(first))"
      } else {
        values.isEmpty ? "empty" : "a list of \(values.map(shape).joined(separator: ", "))"
      }
    case .record: "a struct"
    }
  }

  private func difference(_ got: Value, _ expected: Value) -> String? {
    let (found, wanted) = (Self.numbers(got), Self.numbers(expected))
    if let index = found.firstIndex(where: { !$0.isFinite }) {
      return "\(place(index, in: expected)) is \(Self.text(found[index])), not a finite number."
    }
    let error = Self.norm(zip(found, wanted).map { $0 - $1 })
    let size = Self.norm(wanted) + (measure == .symmetric ? Self.norm(found) : 0)
    guard !(error <= tolerance * size + floor) && !(size == 0 && error <= Tolerance.untouched)
    else {
      return nil
    }
    let threshold = max(tolerance, 1e-6) * max(size, error) / Double(max(wanted.count, 1))
    let index =
      zip(found, wanted).enumerated().first { abs($0.element.0 - $0.element.1) > threshold }?.offset
      ?? 0
    let blocks = GateBlocks(output, found, wanted, error: tolerance * size)
    let (got, right) = Self.texts(found[index], wanted[index])
    return "\(place(index, in: expected))\(blocks.name(of: index)) is \(got), "
      + "expected \(right)\(Self.ratio(found, wanted) ?? blocks.summary)."
  }

  private func place(_ index: Int, in value: Value) -> String {
    switch value {
    case .matrix(let matrix):
      let (row, column) = index.quotientAndRemainder(dividingBy: max(matrix.columns, 1))
      return "\(output.name)[\(row), \(column)]"
    case .vector, .list: return "\(output.name)[\(index)]"
    default: return output.name
    }
  }

  /// A factor that all entries share tells more than the entries do.
  static func ratio(_ found: [Double], _ wanted: [Double]) -> String? {
    let square = wanted.reduce(0) { $0 + $1 * $1 }
    guard square > 0, found.count > 1 else { return nil }
    let factor = zip(found, wanted).reduce(0) { $0 + $1.0 * $1.1 } / square
    let rest = norm(zip(found, wanted).map { $0 - factor * $1 })
    guard rest <= 1e-9 * square.squareRoot() else { return nil }
    if found.allSatisfy({ $0 == 0 }) { return "; every entry is 0" }
    guard abs(factor) > 1e-9 else { return nil }
    if abs(factor + 1) < 1e-9 { return "; every entry has the wrong sign" }
    let inverse = 1 / factor
    if abs(inverse) > 1.5, abs(inverse) < 1e3, abs(inverse - inverse.rounded()) < 1e-6 {
      return "; every entry is 1/\(Int(inverse.rounded())) of what it should be"
    }
    return "; every entry is \(text(factor)) times what it should be"
  }

  static func norm(_ numbers: [Double]) -> Double {
    // Scaled, so that entries of 1e200 do not overflow when squared.
    let largest = numbers.reduce(0) { max($0, abs($1)) }
    guard largest > 0, largest.isFinite else { return largest }
    return largest * numbers.reduce(0) { $0 + ($1 / largest) * ($1 / largest) }.squareRoot()
  }

  /// Two different numbers with as many digits as it takes to tell them apart.
  private static func texts(_ first: Double, _ second: Double) -> (String, String) {
    for digits in 5...16 {
      let pair = (text(first, digits: digits), text(second, digits: digits))
      if pair.0 != pair.1 { return pair }
    }
    return ("\(first)", "\(second)")
  }

  /// A number with some significant digits.
  static func text(_ number: Double, digits significant: Int = 5) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "−∞" : "∞" }
    if number == number.rounded(), abs(number) < 1e6 { return "\(Int(number))" }
    let digits = max(0, min(20, significant - 1 - Int(log10(abs(number)).rounded(.down))))
    let plain = abs(number) >= 1e-4 && abs(number) < 1e6
    return plain
      ? String(format: "%.\(digits)f", number) : String(format: "%.\(significant - 1)e", number)
  }
}
