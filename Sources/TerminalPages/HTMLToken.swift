/// A piece of raw HTML.
enum HTMLToken: Equatable {
  /// `<name …>` or `</name>`, the name in lower case.
  case tag(String, isClosing: Bool)
  /// What stands between tags, with the common character references replaced.
  case text(String)

  /// Cuts HTML into tags and text; comments and declarations are left out.
  static func tokens(of html: String) -> [HTMLToken] {
    var reader = HTMLReader(html)
    return reader.tokens()
  }
}

/// A walk over the bytes of raw HTML.
private struct HTMLReader {
  private let bytes: [UInt8]
  private var index = 0
  /// Where the text since the last tag begins.
  private var textStart = 0
  private var found: [HTMLToken] = []
  private var text = ""
  /// Where a search for `>` may stop, so that unclosed tags are not searched again and again.
  private let lastClose: Int

  init(_ html: String) {
    bytes = Array(html.utf8)
    lastClose = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
  }

  mutating func tokens() -> [HTMLToken] {
    while index < bytes.count {
      if bytes[index] != UInt8(ascii: "<") {
        index += 1
      } else if starts(with: "<!--") {
        keepText()
        leave(at: end(of: "-->", from: index + 2))
      } else if starts(with: "<!") || starts(with: "<?") {
        keepText()
        leave(at: end(of: ">", from: index + 2))
      } else if index < lastClose, let tag = tag() {
        keepText()
        endText()
        found.append(tag)
        leave(at: end(of: ">", from: index + 1))
      } else {
        index += 1
      }
    }
    keepText()
    endText()
    return found
  }

  private mutating func leave(at end: Int) {
    index = end
    textStart = end
  }

  private func tag() -> HTMLToken? {
    let isClosing = bytes[index + 1] == UInt8(ascii: "/")
    let start = index + (isClosing ? 2 : 1)
    var end = start
    while end < bytes.count, isLetter(bytes[end]) || (end > start && isInName(bytes[end])) {
      end += 1
    }
    if end == start { return nil }
    let name = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
    return .tag(name, isClosing: isClosing)
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private func isInName(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
  }

  private func starts(with prefix: StaticString) -> Bool {
    let count = prefix.utf8CodeUnitCount
    if index + count > bytes.count { return false }
    return prefix.withUTF8Buffer { bytes[index..<index + count].elementsEqual($0) }
  }

  /// The place behind the next `mark`, or the end.
  private func end(of mark: String, from start: Int) -> Int {
    let mark = Array(mark.utf8)
    var place = start
    while place + mark.count <= bytes.count {
      if bytes[place] == mark[0], bytes[place..<place + mark.count].elementsEqual(mark) {
        return place + mark.count
      }
      place += 1
    }
    return bytes.count
  }

  private mutating func keepText() {
    if textStart < index { text += String(decoding: bytes[textStart..<index], as: UTF8.self) }
  }

  private mutating func endText() {
    if !text.isEmpty { found.append(.text(text.withoutReferences)) }
    text = ""
  }
}

extension String {
  /// The text with the common character references replaced.
  fileprivate var withoutReferences: String {
    guard utf8.contains(UInt8(ascii: "&")) else { return self }
    var decoded = ""
    for (index, part) in split(separator: "&", omittingEmptySubsequences: false).enumerated() {
      if index == 0 {
        decoded += part
      } else if let known = characterReferences.first(where: { part.hasPrefix($0.name) }) {
        decoded += known.text
        decoded += part.dropFirst(known.name.count)
      } else {
        decoded += "&"
        decoded += part
      }
    }
    return decoded
  }
}

private let characterReferences: [(name: String, text: String)] = [
  ("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("nbsp;", "\u{A0}"),
]
