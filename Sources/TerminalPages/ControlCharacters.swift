extension String {
  /// The text with each control character shown by its picture, such as ␛, so that no text can
  /// steer the terminal.
  var withoutControls: String {
    var isClean = true
    var previous: UInt8 = 0
    for byte in utf8 {
      if byte < 0x20 || byte == 0x7F || (previous == 0xC2 && byte < 0xA0) { isClean = false }
      previous = byte
    }
    if isClean { return self }
    var clean = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0..<0x20: clean.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? scalar)
      case 0x7F: clean += "␡"
      case 0x80..<0xA0: clean += "\u{FFFD}"
      default: clean.unicodeScalars.append(scalar)
      }
    }
    return clean
  }

  /// The text with each tab as the spaces to the next multiple of four columns.
  func expandingTabs(measure: TerminalWidth) -> String {
    if !utf8.contains(0x09) { return self }
    var expanded = ""
    var column = 0
    for character in self {
      if character == "\t" {
        let gap = 4 - column % 4
        expanded += String(repeating: " ", count: gap)
        column += gap
      } else {
        expanded.append(character)
        column += measure.cells(of: character)
      }
    }
    return expanded
  }
}
