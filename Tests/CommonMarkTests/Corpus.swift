import Foundation
import Testing

/// The texts that the parser is tested on.
enum Corpus {
  /// A text and the HTML that another program makes of it.
  struct Example: CustomTestStringConvertible {
    var markdown: String
    var html: String
    var testDescription: String { markdown.debugDescription }
  }

  /// The names of the Markdown files.
  static let markdownFiles = [
    "blocks.md", "entities.md", "inlines.md", "korean.md", "links.md", "lists.md", "nesting.md",
    "raw-html.md",
  ]

  /// Reads a file.
  static func text(of name: String) throws -> String {
    let folder = Bundle.module.bundleURL.appending(path: "Corpus")
    return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// Reads the examples of a file in the format of the CommonMark specification.
  static func examples(of name: String) throws -> [Example] {
    let fence = String(repeating: "`", count: 32)
    let parts = try text(of: name).components(separatedBy: "\(fence) example\n").dropFirst()
    return parts.map { part in
      let body = part.components(separatedBy: "\(fence)\n")[0]
      let halves = body.components(separatedBy: "\n.....\n")
      return Example(markdown: halves[0] + "\n", html: halves[1])
    }
  }
}
