import Foundation

/// A value of YAML: as much of the language as a manifest is written in, with everything else
/// refused.
///
/// Maps and lists in blocks, maps and lists on one line, plain and quoted words, and `>-` texts.
indirect enum YAML: Equatable {
  case word(String)
  case list([YAML])
  case map([String: YAML])

  struct Flaw: Error {
    let line: Int
    let what: String
  }

  var text: String? { if case .word(let text) = self { text } else { nil } }
  var items: [YAML] { if case .list(let items) = self { items } else { [] } }
  subscript(key: String) -> YAML? { if case .map(let map) = self { map[key] } else { nil } }
  subscript(index: Int) -> YAML? { items.indices.contains(index) ? items[index] : nil }

  /// Reads the documents of a file.
  static func documents(_ text: String) throws -> [YAML] {
    var documents: [[Line]] = [[]]
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line == "---" {
        documents.append([])
      } else if !line.allSatisfy(\.isWhitespace), line.first(where: { $0 != " " }) != "#" {
        documents[documents.count - 1].append(Line(number: number + 1, line))
      }
    }
    return try documents.map { lines in
      var reader = Reader(lines: lines[...])
      let value = try reader.block(indent: lines.first?.indent ?? 0)
      if let line = reader.lines.first {
        throw Flaw(line: line.number, what: "it is indented oddly")
      }
      return value
    }
  }

  struct Line {
    let number: Int
    var indent: Int
    var text: Substring

    init(number: Int, _ text: Substring) {
      self.number = number
      self.text = text.drop { $0 == " " }
      indent = text.count - self.text.count
    }
  }

  struct Reader {
    var lines: ArraySlice<Line>

    mutating func block(indent: Int) throws -> YAML {
      guard let first = lines.first else { return .word("") }
      return first.text.hasPrefix("- ") ? try list(indent: indent) : try map(indent: indent)
    }

    private mutating func list(indent: Int) throws -> YAML {
      var items: [YAML] = []
      while var line = lines.first, line.indent == indent, line.text.hasPrefix("- ") {
        let rest = line.text.dropFirst(2).drop { $0 == " " }
        if rest == ">-" {
          lines.removeFirst()
          items.append(folded(below: indent))
        } else if rest.hasPrefix("{") || !rest.contains(": ") {
          lines.removeFirst()
          items.append(try YAML.inline(rest, line.number))
        } else {
          // The map begins behind the dash.
          line.indent += line.text.count - rest.count
          line.text = rest
          lines[lines.startIndex] = line
          items.append(try map(indent: line.indent))
        }
      }
      return .list(items)
    }

    private mutating func map(indent: Int) throws -> YAML {
      var map: [String: YAML] = [:]
      while let line = lines.first, line.indent == indent, !line.text.hasPrefix("- ") {
        lines.removeFirst()
        let parts = line.text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].isEmpty || parts[1].hasPrefix(" ") else {
          throw Flaw(line: line.number, what: "there is no key")
        }
        let key = String(parts[0])
        guard map[key] == nil else { throw Flaw(line: line.number, what: "\(key) stands twice") }
        let rest = parts[1].drop { $0 == " " }
        if rest == ">-" {
          map[key] = folded(below: indent)
        } else if !rest.isEmpty {
          map[key] = try YAML.inline(rest, line.number)
        } else if let next = lines.first, next.indent > indent {
          map[key] = try block(indent: next.indent)
        } else {
          throw Flaw(line: line.number, what: "\(key) has no value")
        }
      }
      return .map(map)
    }

    private mutating func folded(below indent: Int) -> YAML {
      let texts = lines.prefix { $0.indent > indent }
      lines.removeFirst(texts.count)
      return .word(texts.map(\.text).joined(separator: " "))
    }
  }

  private static func inline(_ text: Substring, _ line: Int) throws -> YAML {
    for (open, close) in [("{", "}"), ("[", "]")] where text.hasPrefix(open) {
      guard text.hasSuffix(close) else { throw Flaw(line: line, what: "\(open) is not closed") }
      let parts = text.dropFirst().dropLast().split(separator: ",").map { $0.drop { $0 == " " } }
      if open == "[" { return .list(try parts.map { try inline($0, line) }) }
      var reader = Reader(lines: parts.map { Line(number: line, $0) }[...])
      return try reader.block(indent: 0)
    }
    if text.hasPrefix("\"") {
      guard text.count > 1, text.hasSuffix("\"") else {
        throw Flaw(line: line, what: "a loose quote")
      }
      return .word(String(text.dropFirst().dropLast()))
    }
    guard !text.contains(where: { "&*!|>%@`'#".contains($0) }) else {
      throw Flaw(line: line, what: "\(text) is not read here")
    }
    return .word(String(text))
  }
}
