/// Running text as lines of a width, all set in by some spaces.
package struct Paragraph {
  package let lines: [String]

  package init(_ text: String, width: Int, indent: Int) {
    let space = String(repeating: " ", count: indent)
    let room = max(width - indent, 20)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      Self.broken(paragraph, room).map { $0.isEmpty ? "" : space + $0 }
    }
  }

  private static func broken(_ text: Substring, _ room: Int) -> [String] {
    var lines: [String] = [""]
    for word in text.split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.count + 1 + word.count <= room {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}

extension String {
  /// The text filled up with spaces at its right.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  /// The text with what could steer a terminal replaced, tabs and line ends kept.
  var withoutControls: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
          return isControl && scalar != "\n" && scalar != "\t" ? "\u{FFFD}" : scalar
        }))
  }
}
