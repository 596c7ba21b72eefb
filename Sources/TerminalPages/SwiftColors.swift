/// The quiet colours of Swift code: keywords, comments, and strings with numbers.
struct SwiftColors {
  private let styles: Theme.Styles
  private var commentDepth = 0

  init(_ styles: Theme.Styles) {
    self.styles = styles
  }

  /// Colours the next line of a block; a comment may go on from the line before.
  mutating func runs(of line: String) -> [StyledRun] {
    let bytes = Array(line.utf8)
    var colored = StyledLine()
    var start = 0
    while start < bytes.count {
      let (end, style) = token(bytes, at: start)
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      colored.append(StyledRun(text, style), width: 0)
      start = end
    }
    return colored.runs
  }

  private mutating func token(_ bytes: [UInt8], at start: Int) -> (end: Int, style: Style) {
    let byte = bytes[start]
    let next = start + 1 < bytes.count ? bytes[start + 1] : 0
    if commentDepth > 0 || (byte == slash && next == star) {
      return (endOfComment(bytes, from: start), styles.comment)
    }
    if byte == slash, next == slash { return (bytes.count, styles.comment) }
    if byte == quote { return (endOfString(bytes, from: start), styles.literal) }
    if isDigit(byte) { return (endOfNumber(bytes, from: start), styles.literal) }
    if isLetter(byte) {
      let end = bytes[start...].firstIndex { !isLetter($0) && !isDigit($0) } ?? bytes.count
      let word = String(decoding: bytes[start..<end], as: UTF8.self)
      let isMember = start > 0 && bytes[start - 1] == dot
      let isKeyword = !isMember && Self.keywords.contains(word)
      return (end, isKeyword ? styles.keyword : styles.codeBlock)
    }
    let rest = bytes[(start + 1)...]
    let end = rest.firstIndex { isLetter($0) || isDigit($0) || $0 == quote || $0 == slash }
    return (end ?? bytes.count, styles.codeBlock)
  }

  private mutating func endOfComment(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index + 1 < bytes.count {
      switch (bytes[index], bytes[index + 1]) {
      case (slash, star): commentDepth += 1
      case (star, slash): commentDepth -= 1
      default:
        index += 1
        continue
      }
      index += 2
      if commentDepth == 0 { return index }
    }
    return bytes.count
  }

  private func endOfString(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != quote {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, bytes.count)
  }

  private func endOfNumber(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count {
      let isPoint = bytes[index] == dot && index + 1 < bytes.count && isDigit(bytes[index + 1])
      let isSign = bytes[index] == UInt8(ascii: "-") && bytes[index - 1] == UInt8(ascii: "e")
      if !isPoint, !isSign, !isDigit(bytes[index]), !isLetter(bytes[index]) { break }
      index += 1
    }
    return index
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    let folded = byte | 0x20
    return (folded >= 0x61 && folded <= 0x7A) || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private let slash = UInt8(ascii: "/")
  private let star = UInt8(ascii: "*")
  private let quote = UInt8(ascii: "\"")
  private let dot = UInt8(ascii: ".")

  private static let keywords: Set<String> = [
    "as", "associatedtype", "break", "case", "catch", "continue", "default", "defer", "do", "else",
    "enum", "extension", "false", "for", "func", "guard", "if", "import", "in", "init", "inout",
    "internal", "is", "let", "mutating", "nil", "package", "private", "protocol",
    "public", "repeat", "return", "self", "Self", "some", "static", "struct", "subscript",
    "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
  ]
}
