/// The number of cells that text takes on a terminal.
package struct TerminalWidth: Sendable, Equatable {
  /// Whether East Asian Ambiguous characters, such as σ, │ and ★, take two cells.
  package var ambiguousIsWide: Bool

  /// Creates a measure; many Korean and Japanese terminals want `ambiguousIsWide`.
  package init(ambiguousIsWide: Bool = false) {
    self.ambiguousIsWide = ambiguousIsWide
  }

  /// Measures a text without line ends.
  package func cells(of text: some StringProtocol) -> Int {
    if let ascii = asciiCells(of: text) { return ascii }
    var sum = 0
    for character in text { sum += cells(of: character) }
    return sum
  }

  /// Measures a character: at most two cells, however many code points it is joined from.
  package func cells(of character: Character) -> Int {
    if let ascii = character.asciiValue { return ascii < 0x20 || ascii == 0x7F ? 0 : 1 }
    var sum = 0
    var base: Unicode.Scalar?
    for scalar in character.unicodeScalars {
      // The emoji selector makes a text symbol, such as ❤, as wide as an emoji.
      if scalar.value == 0xFE0F, base?.properties.isEmoji == true { return 2 }
      if base == nil { base = scalar }
      sum += cells(of: scalar)
    }
    return min(sum, 2)
  }

  private func cells(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: 1
    case 0...0x9F: 0
    case 0xAC00...0xD7A3: 2
    default:
      if WidthTable.zero.contains(scalar) {
        0
      } else if WidthTable.wide.contains(scalar) {
        2
      } else {
        ambiguousIsWide && WidthTable.ambiguous.contains(scalar) ? 2 : 1
      }
    }
  }

  /// The width if every byte is printable ASCII, which most of a chapter is.
  private func asciiCells(of text: some StringProtocol) -> Int? {
    var count = 0
    for byte in text.utf8 {
      if byte &- 0x20 >= 0x5F { return nil }
      count += 1
    }
    return count
  }
}
