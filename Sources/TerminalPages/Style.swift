/// How a run of text looks.
package struct Style: Sendable, Hashable {
  /// Looks that a terminal switches on and off one by one.
  package struct Attributes: OptionSet, Sendable, Hashable {
    /// The bits.
    package let rawValue: UInt8

    /// Creates a set from bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier or brighter letters.
    package static let bold = Attributes(rawValue: 1)
    /// Slanted letters.
    package static let italic = Attributes(rawValue: 2)
    /// A line under the letters.
    package static let underline = Attributes(rawValue: 4)
  }

  /// The colour of the letters in the 256-colour palette, or nil for the terminal's own.
  package var color: UInt8?
  /// Weight, slant and underline.
  package var attributes: Attributes

  /// Creates a style; without arguments, the terminal's own look.
  package init(_ color: UInt8? = nil, _ attributes: Attributes = []) {
    self.color = color
    self.attributes = attributes
  }

  /// The terminal's own look.
  package static let normal = Style()

  /// Lays another style over this one: its colour wins, its attributes are added.
  package func overlaid(by other: Style) -> Style {
    Style(other.color ?? color, attributes.union(other.attributes))
  }
}

extension Style {
  /// The parameters of the escape sequence that switches the style on from a reset terminal.
  var parameters: String {
    var codes: [String] = []
    if attributes.contains(.bold) { codes.append("1") }
    if attributes.contains(.italic) { codes.append("3") }
    if attributes.contains(.underline) { codes.append("4") }
    if let color {
      switch color {
      case 0..<8: codes.append("\(30 + color)")
      case 8..<16: codes.append("\(82 + color)")
      default: codes.append("38;5;\(color)")
      }
    }
    return codes.joined(separator: ";")
  }
}
