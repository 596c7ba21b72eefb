/// What can be told of a Swift text without compiling it: its functions, and whether it says anything.
package struct SwiftOutline {
  private let lines: [Substring]

  package init(_ text: String) {
    let bare = Self.withoutComments(text)
    lines = bare.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Whether nothing is declared: only comments, imports and blank lines.
  package var isEmpty: Bool {
    lines.allSatisfy { line in
      let words = line.split(whereSeparator: \.isWhitespace)
      return words.isEmpty || words[0] == "import"
    }
  }

  /// The line of a function's declaration at the top level, counted from 1, or nil.
  package func line(ofFunction name: String) -> Int? {
    lines.firstIndex { line in
      var words = line.split { $0.isWhitespace || $0 == "(" || $0 == "<" }[...]
      while let first = words.first, first != "func" {
        guard
          ["public", "package", "internal", "fileprivate", "private", "@inline"].contains(first)
        else { return false }
        words = words.dropFirst()
      }
      return words.dropFirst().first.map { $0 == name } ?? false
    }.map { $0 + 1 }
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
