/// A character reference in a text, such as `&eacute;` or `&#233;`, measured on both sides.
struct CharacterReference {
  /// The index after the closing semicolon.
  var end: Int
  /// The UTF-8 length of the characters it stands for.
  var length: Int

  /// Reads the reference at an ampersand, knowing the text that libcmark made of it.
  ///
  /// - Returns: nil where the ampersand stands for itself.
  init?(in bytes: [UInt8], at ampersand: Int, decoded: Slice<UnsafeBufferPointer<UInt8>>) {
    let name = bytes[(ampersand + 1)...].prefix(40).prefix { $0 != UInt8(ascii: ";") }
    guard !name.isEmpty, name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ";")
    else { return nil }
    end = name.endIndex + 1
    if name.first == UInt8(ascii: "#") {
      guard let numeric = Self.numericLength(name.dropFirst()) else { return nil }
      length = numeric
    } else if name.elementsEqual("amp".utf8) || name.elementsEqual("AMP".utf8) {
      length = 1
    } else if decoded.first == UInt8(ascii: "&") {
      // No other name stands for an ampersand: this one is unknown, and the text is as written.
      return nil
    } else if name.elementsEqual("fjlig".utf8) {
      length = 2
    } else {
      length = Self.namedLength(decoded)
    }
  }

  private static func numericLength(_ digits: ArraySlice<UInt8>) -> Int? {
    let isHexadecimal = digits.first.map { $0 | 32 } == UInt8(ascii: "x")
    let digits = isHexadecimal ? digits.dropFirst() : digits
    guard (1...(isHexadecimal ? 6 : 7)).contains(digits.count),
      let first = digits.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "-"),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
    else { return nil }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return UTF8.width(scalar ?? "\u{FFFD}")
  }

  /// The second characters of the names that stand for two.
  private static let companions: Set<Unicode.Scalar> = [
    "\u{0331}", "\u{0333}", "\u{0338}", "\u{200A}", "\u{20D2}", "\u{20E5}", "\u{FE00}",
  ]

  private static func namedLength(_ decoded: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let scalars = String(decoding: decoded.prefix(8), as: UTF8.self).unicodeScalars
    guard let first = scalars.first else { return 0 }
    let second = scalars.dropFirst().first
    let isCompanion = second.map(companions.contains) ?? false
    return UTF8.width(first) + (isCompanion ? second.map(UTF8.width) ?? 0 : 0)
  }
}
