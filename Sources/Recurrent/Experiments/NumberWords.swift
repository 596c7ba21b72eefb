/// The text that chapter 13 learns: numbers from 1 to 999 in English words, each drawn by itself.
///
/// An example is `forty-two. nine hundred one. six. `: every number ends with a full stop and a blank.
/// Since all numbers are equally likely, no model can need less than log₂ 999 bits for one.
struct NumberWords {
  /// The symbols of the text, in the order of their class numbers.
  static let symbols = Array(" -.defghilnorstuvwxy")

  /// The class of the full stop.
  static let fullStop = symbols.firstIndex(of: ".") ?? 0

  /// The words of all numbers, of 1 first.
  static let names: [String] = (1...999).map(name)

  /// The bits that a number costs if all are equally likely.
  static let bitsOfNumber = Double.log(999) / Double.log(2)

  /// The text as class numbers.
  let ids: [Int]

  /// How many numbers it spells.
  let count: Int

  /// Draws a text.
  init(count: Int, using numbers: inout SeededNumbers) {
    self.count = count
    let classes = Dictionary(
      uniqueKeysWithValues: Self.symbols.enumerated().map { ($0.element, $0.offset) })
    ids = (0..<count).flatMap { _ in
      let name = Self.names[Int(numbers.next() % 999)]
      return "\(name). ".compactMap { classes[$0] }
    }
  }

  /// The mean bits of a symbol for a model that knows the language and nothing else.
  var floor: Double { Double(count) * Self.bitsOfNumber / Double(ids.count) }

  /// Spells class numbers as text.
  static func text(_ ids: [Int]) -> String { String(ids.map { symbols[$0] }) }

  private static let units = [
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]

  private static let tens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]

  private static func name(_ number: Int) -> String {
    let (hundreds, rest) = number.quotientAndRemainder(dividingBy: 100)
    let (decade, unit) = rest.quotientAndRemainder(dividingBy: 10)
    let small = rest < 20 ? units[rest] : tens[decade] + (unit == 0 ? "" : "-" + units[unit])
    if hundreds == 0 { return small }
    return units[hundreds] + " hundred" + (small.isEmpty ? "" : " " + small)
  }
}
