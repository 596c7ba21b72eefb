extension TeXParser {
  /// Skips white space and tells whether there was any.
  @discardableResult
  mutating func skipBlanks() -> Bool {
    let start = index
    while index < scalars.count, scalars[index].isBlank { index += 1 }
    return index > start
  }

  /// The name of the command at a backslash: letters, or one other character; empty at the end.
  func name(at backslash: Int) -> String {
    var name = ""
    var next = backslash + 1
    while next < scalars.count, scalars[next].isASCIILetter {
      name.unicodeScalars.append(scalars[next])
      next += 1
    }
    if name.isEmpty, next < scalars.count { name.unicodeScalars.append(scalars[next]) }
    return name
  }

  /// An error at a place.
  func error(_ mistake: TeXError.Mistake, at place: Int) -> TeXError {
    var line = 1
    var column = 1
    for scalar in scalars.prefix(place) {
      if scalar == "\n" {
        (line, column) = (line + 1, 1)
      } else {
        column += UTF8.width(scalar)
      }
    }
    return TeXError(mistake: mistake, line: line, column: column)
  }

  /// The atom that a character stands for, or nil when it means nothing in a formula.
  static func atom(_ scalar: Unicode.Scalar) -> MathNode? {
    let text = String(Character(scalar))
    if scalar.isASCIILetter { return .atom(Atom(text: text, kind: .letter)) }
    if scalar.isDigit { return .atom(Atom(text: text, kind: .number)) }
    if let atom = Commands.characters[scalar] { return .atom(atom) }
    if scalar.value < 0x80 { return nil }
    if scalar.properties.isAlphabetic { return .atom(Atom(text: text, kind: .letter)) }
    if scalar.properties.isMath { return .atom(Atom(text: text, kind: .symbol)) }
    return nil
  }
}

extension Unicode.Scalar {
  var isBlank: Bool { value == 0x20 || (value >= 0x09 && value <= 0x0D) }
  var isDigit: Bool { value >= 0x30 && value <= 0x39 }
  var isASCIILetter: Bool { (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }
}
