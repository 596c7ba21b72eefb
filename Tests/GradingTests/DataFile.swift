import Foundation
import Testing

/// A data file with a learner's text, whose first comments say what the judge has to make of it.
struct DataFile: Sendable, Codable, CustomTestStringConvertible {
  let path: String
  let text: String
  private let directives: [String: String]

  init(path: String) {
    self.path = path
    text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let pairs = text.split(separator: "\n").prefix { $0.hasPrefix("// ") }.compactMap {
      line -> (String, String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let name = String(line[line.index(line.startIndex, offsetBy: 3)..<colon])
      return (name, line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
    }
    directives = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// What a comment such as `// wants: crash` says.
  subscript(directive: String) -> String? { directives[directive] }

  var lines: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
  var name: String { URL(filePath: path).lastPathComponent }
  var testDescription: String { name }
}
