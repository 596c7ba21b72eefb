/// Makes text that a stranger wrote harmless for the place where it will be shown.
///
/// Names, file names and what a program says are all such text; each place has its own rules.
package enum Escaping {
  /// For a terminal: bytes that could steer it become `\x1B` and the like, on one line.
  package static func terminal(_ text: String) -> String {
    visible(text, keeping: [])
  }

  /// For HTML, element text and attribute values alike.
  package static func html(_ text: String) -> String {
    var result = ""
    for scalar in visible(text, keeping: ["\n", "\t"]).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// For running Markdown: on one line, with every sign escaped that could begin something there,
  /// bare links among them.
  package static func markdown(_ text: String) -> String {
    var result = ""
    let line = visible(text.replacing("\n", with: " "), keeping: []).trimmed
    for scalar in line.unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case "&": result += "&amp;"
      case "\\", "`", "*", "_", "[", "]", ">", "|", "~", "$", "#", "@":
        result += "\\" + String(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    result = result.replacing("://", with: ":\\//").replacing("www.", with: "www\\.")
    // At a line's start these would make it a list, a rule or the line under a heading.
    if let first = result.first, "+-=".contains(first) { return "\\" + result }
    return result.replacing(/^(\d{1,9})([.)])(?= |$)/) { "\($0.1)\\\($0.2)" }
  }

  /// For a Markdown code block: the fence is longer than any run of backticks in the text.
  package static func markdownBlock(_ text: String) -> String {
    let body = visible(text, keeping: ["\n", "\t"])
    let runs = body.split { $0 != "`" }.map(\.count)
    let fence = String(repeating: "`", count: max(3, (runs.max() ?? 0) + 1))
    return "\(fence)text\n\(body)\(body.hasSuffix("\n") ? "" : "\n")\(fence)"
  }

  /// For a cell that a spreadsheet may open: what would be a formula begins with an apostrophe.
  package static func cell(_ text: String) -> String {
    let text = visible(text, keeping: ["\n"])
    let isNumber = Double(text) != nil
    guard let first = text.trimmed.first, "=+-@".contains(first), !isNumber else { return text }
    return "'" + text
  }

  /// For XML: like HTML, and without the characters that XML 1.0 has no place for.
  package static func xml(_ text: String) -> String {
    html(
      String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { $0.value == 0xFFFE || $0.value == 0xFFFF ? "\u{FFFD}" : $0 })))
  }

  /// Shows control characters, and those that turn the direction of writing, by their codes.
  private static func visible(_ text: String, keeping kept: Set<Unicode.Scalar>) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let value = scalar.value
      let isControl = value < 0x20 || (0x7F..<0xA0).contains(value)
      let turns =
        (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
        || [0x200E, 0x200F, 0x061C, 0x2028, 0x2029].contains(value)
      if (isControl && !kept.contains(scalar)) || turns {
        let digits = String(value, radix: 16, uppercase: true)
        result += value < 0x100 ? "\\x" + (digits.count < 2 ? "0" : "") + digits : "\\u{\(digits)}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
