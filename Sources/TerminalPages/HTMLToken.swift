/// A piece of raw HTML.
enum HTMLToken: Equatable {
  /// `<name …>` or `</name>`, the name in lower case.
  case tag(String, isClosing: Bool)
  /// What stands between tags, with the common character references replaced.
  case text(String)

  /// Cuts HTML into tags and text; comments and declarations are left out.
  static func tokens(of html: String) -> [HTMLToken] {
    var tokens: [HTMLToken] = []
    var rest = html[...]
    while let open = rest.firstIndex(of: "<") {
      append(rest[..<open], to: &tokens)
      rest = rest[open...]
      if rest.hasPrefix("<!--") {
        rest = after("-->", in: rest) ?? ""
      } else if rest.hasPrefix("<!") || rest.hasPrefix("<?") {
        rest = after(">", in: rest) ?? ""
      } else if let tag = tag(rest), let end = after(">", in: rest) {
        tokens.append(tag)
        rest = end
      } else {
        append("<", to: &tokens)
        rest = rest.dropFirst()
      }
    }
    append(rest, to: &tokens)
    return tokens
  }

  private static func tag(_ text: Substring) -> HTMLToken? {
    var name = text.dropFirst()
    let isClosing = name.first == "/"
    if isClosing { name = name.dropFirst() }
    name = name.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    guard let first = name.first, first.isLetter else { return nil }
    return .tag(name.lowercased(), isClosing: isClosing)
  }

  private static func after(_ end: String, in text: Substring) -> Substring? {
    var rest = text
    while !rest.isEmpty {
      if rest.hasPrefix(end) { return rest.dropFirst(end.count) }
      rest = rest.dropFirst()
    }
    return nil
  }

  private static func append(_ text: Substring, to tokens: inout [HTMLToken]) {
    if text.isEmpty { return }
    let decoded = decode(text)
    if case .text(let before)? = tokens.last {
      tokens[tokens.count - 1] = .text(before + decoded)
    } else {
      tokens.append(.text(decoded))
    }
  }

  private static func decode(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return String(text) }
    var decoded = ""
    var rest = text
    while let first = rest.first {
      if let found = references.first(where: { rest.hasPrefix($0.name) }) {
        decoded += found.text
        rest = rest.dropFirst(found.name.count)
      } else {
        decoded.append(first)
        rest = rest.dropFirst()
      }
    }
    return decoded
  }

  private static let references: [(name: String, text: String)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", "\u{A0}"),
  ]
}
