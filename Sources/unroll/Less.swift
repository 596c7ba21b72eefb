import Foundation

/// less on a file of its own: it opens at a line, and tells where the reader left.
///
/// When less leaves a file, it marks the line on top with the letter `'`, and with `--save-marks`
/// (since version 551) it writes its marks into its history, which is a file of our own here.
struct Less {
  private let command: String

  /// Takes a pager's command if it is a less that can do so.
  init?(_ command: String) {
    let words = command.split(separator: " ")
    guard let program = words.first, program.split(separator: "/").last == "less",
      !command.contains(where: { "|&;<>()$`'\"\\#\n".contains($0) }),
      let version = Self.version(of: String(program)), version >= 551
    else { return nil }
    self.command = command
  }

  /// Shows a text from a line on, and returns the line that was on top at the end; nil on failure.
  func show(_ text: String, prompt: String, from line: Int) -> Int? {
    var template = Array((NSTemporaryDirectory() + "/unroll-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    let folder = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (page, history) = ("\(folder)/page", "\(folder)/history")
    guard (try? Data(text.utf8).write(to: URL(filePath: page))) != nil else { return nil }
    // -L: what prepares files for less, such as lesspipe, has no business here.
    let options = "-R -L --save-marks \(quoted("-Ps" + prompt)) +\(line + 1)g"
    let shell =
      "LESSHISTFILE=\(quoted(history)) LESSHISTSIZE=10 \(command) \(options) -- \(quoted(page))"
    guard Pager.run(shell, input: "") else { return nil }
    return top(history, of: text) ?? 0
  }

  /// The line at the byte that the mark stands on.
  private func top(_ history: String, of text: String) -> Int? {
    guard let marks = try? String(contentsOfFile: history, encoding: .utf8),
      let mark = marks.split(separator: "\n").last(where: { $0.hasPrefix("m ' ") })
    else { return nil }
    let words = mark.split(separator: " ")
    guard words.count > 3, let place = Int(words[3]) else { return nil }
    return text.utf8.prefix(place).count { $0 == UInt8(ascii: "\n") }
  }

  private func quoted(_ word: String) -> String {
    "'" + word.replacing("'", with: #"'\''"#) + "'"
  }

  /// The number in "less 590 (GNU regular expressions)".
  private static func version(of program: String) -> Int? {
    guard let pipe = popen("\(program) --version 2>/dev/null", "r") else { return nil }
    defer { pclose(pipe) }
    var line = [CChar](repeating: 0, count: 80)
    guard fgets(&line, Int32(line.count), pipe) != nil else { return nil }
    let text = String(
      decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let words = text.split(separator: " ")
    guard words.count > 1, words[0] == "less" else { return nil }
    return Int(words[1].prefix { $0.isNumber })
  }
}
