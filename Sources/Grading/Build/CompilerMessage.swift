/// One error of the compiler about a learner's file.
package struct CompilerMessage: Sendable, Equatable {
  /// The learner's line, or nil when the error is not at one place of the file.
  package var line: Int?
  package var column: Int?
  /// What the compiler says.
  package var text: String
  /// The learner's source line.
  package var source: String?
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

  /// Reads the errors out of the compiler's text; each is told once.
  static func parse(
    _ text: String, learnerFile: String, driverFile: String
  ) -> [CompilerMessage] {
    var messages: [CompilerMessage] = []
    let folder = learnerFile.lastIndex(of: "/").map { String(learnerFile[...$0]) } ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      guard let match = line.wholeMatch(of: /(.*?):(\d+):(\d+): error: (.*)/) else {
        if let match = line.wholeMatch(of: /(?:<unknown>:0: )?error: (.*)/) {
          let text = String(match.1).replacing(folder, with: "")
          messages.append(CompilerMessage(line: nil, column: nil, text: text))
        }
        continue
      }
      var message = CompilerMessage(
        line: Int(match.2), column: Int(match.3), text: String(match.4).replacing(folder, with: ""),
        source: index + 1 < lines.count ? String(lines[index + 1]) : nil)
      if match.1 != learnerFile {
        message.isInDriver = match.1 == driverFile
        message.line = nil
        message.column = nil
        message.source = nil
      }
      if !messages.contains(where: { $0.line == message.line && $0.text == message.text }) {
        messages.append(message)
      }
    }
    if messages.isEmpty && !text.isEmpty {
      messages = [
        CompilerMessage(
          line: nil, column: nil, text: "The compiler stopped with an internal error.")
      ]
    }
    return messages
  }
}
