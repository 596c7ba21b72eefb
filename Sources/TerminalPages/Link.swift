import CommonMark

/// The address of a link.
struct Link {
  let destination: String

  init(_ destination: String) {
    self.destination = destination
  }

  /// Whether a terminal can open the address by itself.
  var isAbsolute: Bool {
    ["http://", "https://", "mailto:"].contains { destination.hasPrefix($0) }
  }

  /// Whether the address is a place on the same page.
  var isFragment: Bool { destination.hasPrefix("#") }

  /// The address with every byte escaped that an escape sequence could not carry.
  var escaped: String {
    var escaped = ""
    for byte in destination.utf8 {
      if byte > 0x20 && byte < 0x7F {
        escaped.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        escaped += digits.utf8.count == 1 ? "%0" + digits : "%" + digits
      }
    }
    return escaped
  }
}

extension [Inline] {
  /// The words without any mark-up, formulas as they are set.
  var shownText: String {
    var text = ""
    for inline in self {
      switch inline.kind {
      case .text(let words), .code(let words): text += words
      case .math(let tex): text += Formula(tex).line(.drawn)
      case .softBreak, .lineBreak: text += " "
      case .html: break
      case .emphasis(let inlines), .strong(let inlines): text += inlines.shownText
      case .link(_, _, let inlines), .image(_, _, let inlines): text += inlines.shownText
      }
    }
    return text
  }
}

extension PageBuilder {
  /// Adds the addresses that the text gives by number.
  mutating func appendFootnotes() {
    if footnotes.isEmpty { return }
    separate(1)
    let width = "[\(footnotes.count)] ".utf8.count
    for (index, address) in footnotes.enumerated() {
      let mark = String(repeating: " ", count: width - "[\(index + 1)] ".utf8.count)
      let first = StyledRun(
        mark + "[\(index + 1)] ", theme.styles.listMarker, isOrnament: true)
      let rest = StyledRun(String(repeating: " ", count: width), isOrnament: true)
      inside(first: first, rest: rest) { $0.emitOrnament(address, $0.theme.styles.link) }
    }
  }
}
