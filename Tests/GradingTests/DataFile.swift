import Foundation
import Testing

/// A data file with a learner's text, whose first comments say what the judge has to make of it.
struct DataFile: Sendable, Codable, CustomTestStringConvertible {
  let path: String
  /// The text to hand in; `/*[3 times:let x# = 1\n]*/` in the file stands for three lines in which
  /// `#` is 0, 1 and 2.
  let text: String
  /// Whether the text is not what stands in the file.
  let isExpanded: Bool
  private let directives: [String: String]

  init(path: String) {
    self.path = path
    let written = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    text = written.replacing(/\/\*\[(\d+) times:(.*?)\]\*\//) { match in
      let unit = match.2.replacing("\\n", with: "\n")
      return (0..<(Int(match.1) ?? 0)).map { unit.replacing("#", with: "\($0)") }.joined()
    }
    isExpanded = text != written
    let pairs = written.split(separator: "\n").prefix { $0.hasPrefix("// ") }.compactMap {
      line -> (String, String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let name = String(line[line.index(line.startIndex, offsetBy: 3)..<colon])
      return (name, line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
    }
    directives = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// What a comment such as `// wants: crash` says.
  subscript(directive: String) -> String? { directives[directive] }

  /// The parts of what a comment such as `// wants: crash | pass` says.
  func list(_ directive: String) -> [String] {
    (directives[directive] ?? "").split(separator: "|").map {
      $0.trimmingCharacters(in: .whitespaces).replacing("\\n", with: "\n")
    }
  }

  var lines: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
  var name: String { URL(filePath: path).lastPathComponent }
  var testDescription: String { name }
}
