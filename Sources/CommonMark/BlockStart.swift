extension ContainerStack.ContentLine {
  /// Tells whether the line starts a block that may follow a table but not interrupt a paragraph: a
  /// list that starts empty or with another number than 1, or an HTML block of the seventh kind.
  ///
  /// libcmark tells of all the others itself, as they end the paragraph.
  func startsBlock(in bytes: [UInt8]) -> Bool {
    let content = bytes[range]
    guard let first = content.first else { return false }
    if first == UInt8(ascii: "<") { return isSingleTag(content) }
    let digits = content.prefix { $0.isDigit }
    let isBullet = [UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*")].contains(first)
    var rest = content.dropFirst(isBullet ? 1 : digits.count)
    if !isBullet {
      guard (1...9).contains(digits.count), let mark = rest.popFirst(),
        mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
      else { return false }
    }
    return rest.first?.isSpace ?? true
  }

  /// Tells whether a line holds one HTML tag and nothing else, its attributes unchecked.
  private func isSingleTag(_ content: ArraySlice<UInt8>) -> Bool {
    var name = content.dropFirst()
    if name.first == UInt8(ascii: "/") { name = name.dropFirst() }
    guard name.first?.isLetter == true else { return false }
    let rest = name.drop { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    guard let next = rest.first,
      next.isSpace || next == UInt8(ascii: ">") || next == UInt8(ascii: "/"),
      let end = rest.firstIndex(of: UInt8(ascii: ">"))
    else { return false }
    return rest[(end + 1)...].allSatisfy(\.isSpace)
  }
}
