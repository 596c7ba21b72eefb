/// One error of the compiler about a learner's file.
package struct CompilerMessage: Sendable, Equatable {
  /// The learner's line, or nil when the error is not at one place of the file.
  package var line: Int?
  package var column: Int?
  /// What the compiler says.
  package var text: String
  /// The learner's source line.
  package var source: String?
  /// The line of the bracket or comment that is not closed.
  var openingLine: Int?
  /// A known name close to the one that was not found.
  var nearest: String?
  /// Whether the name that was not found is given a value somewhere in the file.
  var isAssigned = false
  /// Whether the file imports the kit.
  var knowsKit = true
  /// Whether the error fell into the generated driver.
  var isInDriver = false

  package init(line: Int?, column: Int?, text: String, source: String? = nil) {
    self.line = line
    self.column = column
    self.text = text
    self.source = source
  }

  /// Makes a message of what the linker says, without our paths.
  init(linkerText: String) {
    let symbol = linkerText.firstMatch(of: /(undefined symbol|duplicate symbol): (.+)/)
    self.init(
      line: nil, column: nil,
      text: symbol.map { "\($0.1): \($0.2)" } ?? "The program could not be linked.")
  }

  /// So many errors of a file are told, and so many characters of each: a text that was made to have
  /// more must not keep the judge busy.
  private static let most = 20
  private static let longest = 400

  /// Reads the errors out of the compiler's text: the first of every line, for what follows on the
  /// same line is mostly the same slip seen again.
  static func parse(
    _ text: String, learnerFile: String, driverFile: String? = nil
  ) -> [CompilerMessage] {
    var messages: [CompilerMessage] = []
    let folder = learnerFile.lastIndex(of: "/").map { String(learnerFile[...$0]) } ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where messages.count < most {
      if let match = line.wholeMatch(of: /.*?:(\d+):\d+: note: (to match this|comment started).*/),
        !messages.isEmpty
      {
        messages[messages.count - 1].openingLine = Int(match.1)
      }
      guard let match = line.wholeMatch(of: /(.*?):(\d+):(\d+): error: (.*)/) else {
        if let match = line.wholeMatch(of: /(?:<unknown>:0: )?error: (.*)/) {
          messages.append(
            CompilerMessage(line: nil, column: nil, text: plain(match.1, folder)))
        }
        continue
      }
      var message = CompilerMessage(
        line: Int(match.2), column: Int(match.3), text: plain(match.4, folder),
        source: index + 1 < lines.count ? String(lines[index + 1]) : nil)
      if let source = message.source, source.utf8.count > longest { message.source = nil }
      if match.1 != learnerFile {
        message.isInDriver = driverFile.map { match.1 == $0 } ?? false
        message.line = nil
        message.column = nil
        message.source = nil
      }
      let isKnown = messages.contains {
        $0.line == message.line && (message.line != nil || $0.text == message.text)
      }
      if !isKnown { messages.append(message) }
    }
    if messages.isEmpty && !text.isEmpty {
      messages = [
        CompilerMessage(
          line: nil, column: nil,
          text:
            "The compiler stopped with an internal error. Simplify the longest lines.")
      ]
    }
    return messages
  }

  /// The compiler's words without our folder and without the name of a group of warnings.
  private static func plain(_ text: Substring, _ folder: String) -> String {
    let plain = String(text).replacing(folder, with: "").replacing(/\ \[#\w+\]$/, with: "")
    return plain.count > longest ? plain.prefix(longest) + "…" : plain
  }

  /// Adds what the learner's text and the names of the kit tell about names that were not found.
  static func look(_ messages: inout [CompilerMessage], for names: Set<String>, in text: String) {
    let knowsKit = text.split(separator: "\n").contains { line in
      line.split(whereSeparator: \.isWhitespace).starts(with: ["import", "RecurrentKit"])
    }
    let (words, assigned) = (NearName.words(in: text), NearName.assigned(in: text))
    for index in messages.indices {
      messages[index].knowsKit = knowsKit
      let said = messages[index].text
      if let match = said.firstMatch(of: /cannot find (?:type )?'(\w+)' in scope/) {
        let name = String(match.1)
        messages[index].isAssigned = assigned.contains(name)
        messages[index].nearest = NearName.nearest(to: name, among: names.union(words))
      } else if let match = said.firstMatch(of: /has no member '(\w+)'/) {
        messages[index].nearest = NearName.nearest(to: String(match.1), among: names)
      }
    }
  }
}
