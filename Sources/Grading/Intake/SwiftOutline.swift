/// What can be told of a Swift text without compiling it: its functions, and whether it says anything.
package struct SwiftOutline {
  private let lines: [Substring]
  /// The line of each function's first declaration at the top level, counted from 1.
  private let functions: [String: Int]

  package init(_ text: String) {
    let bare = Self.withoutComments(text)
    lines = bare.split(separator: "\n", omittingEmptySubsequences: false)
    functions = Dictionary(
      lines.enumerated().compactMap { number, line in
        Self.function(declaredIn: line).map { (String($0), number + 1) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether nothing is declared: only comments, imports and blank lines.
  package var isEmpty: Bool {
    lines.allSatisfy { Words($0).prefix(1).allSatisfy { $0 == "import" } }
  }

  /// The line of a function's declaration at the top level, counted from 1, or nil.
  package func line(ofFunction name: String) -> Int? { functions[name] }

  private static func function(declaredIn line: Substring) -> Substring? {
    var words = Words(line)
    while let word = words.next() {
      if word == "func" { return words.next() }
      // An attribute's arguments, as in @inline(__always), are a word that ends its parenthesis.
      guard modifiers.contains(word) || word.hasPrefix("@") || word.hasSuffix(")") else {
        return nil
      }
    }
    return nil
  }

  private static let modifiers: [Substring] = [
    "public", "package", "internal", "fileprivate", "private", "nonisolated",
  ]

  /// The words of a line; a parenthesis or an angle bracket ends one, too.
  ///
  /// Read byte by byte: a class has a million lines, and few of them declare anything.
  private struct Words: Sequence, IteratorProtocol {
    private var rest: Substring.UTF8View

    init(_ line: Substring) { rest = line.utf8 }

    mutating func next() -> Substring? {
      rest = rest.drop(while: Self.isBetween)
      let word = rest.prefix { !Self.isBetween($0) }
      rest = rest[word.endIndex...]
      return word.isEmpty ? nil : Substring(word)
    }

    private static func isBetween(_ byte: UInt8) -> Bool {
      byte <= UInt8(ascii: " ") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "<")
    }
  }

  /// A function's signature as it stands, on one line.
  package func signature(atLine line: Int) -> String {
    var text = ""
    for part in lines[(line - 1)...] {
      let words = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      // A list on lines of its own is the same list.
      let isJoined = text.isEmpty || text.last == "(" || words.first == ")"
      text += (isJoined ? "" : " ") + words
      if let brace = text.firstIndex(of: "{") {
        return String(text[..<brace].trimmingSuffix(while: \.isWhitespace))
      }
    }
    return text
  }

  /// The text with comments replaced by nothing; line numbers stay, string literals are respected.
  private static func withoutComments(_ text: String) -> String {
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    var depth = 0
    var isLine = false
    var isString = false
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      let next = i + 1 < bytes.count ? bytes[i + 1] : 0
      if byte == UInt8(ascii: "\n") {
        isLine = false
        isString = false
        result.append(byte)
      } else if isLine {
      } else if depth > 0 {
        if byte == UInt8(ascii: "*"), next == UInt8(ascii: "/") { (depth, i) = (depth - 1, i + 1) }
        if byte == UInt8(ascii: "/"), next == UInt8(ascii: "*") { (depth, i) = (depth + 1, i + 1) }
      } else if isString {
        if byte == UInt8(ascii: "\\") { i += 1 }
        isString = byte != UInt8(ascii: "\"")
        result.append(byte)
      } else if byte == UInt8(ascii: "/"), next == byte {
        isLine = true
      } else if byte == UInt8(ascii: "/"), next == UInt8(ascii: "*") {
        (depth, i) = (1, i + 1)
      } else {
        isString = byte == UInt8(ascii: "\"")
        result.append(byte)
      }
      i += 1
    }
    // A comment that never ends is the compiler's to tell; what it swallows is no empty file.
    return depth > 0 ? text : String(decoding: result, as: UTF8.self)
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while condition: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, condition(last) { text.removeLast() }
    return text
  }
}
