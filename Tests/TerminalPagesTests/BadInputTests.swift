import CommonMark
import TerminalPages
import Testing

/// Texts that nobody would call Markdown: each gives a page, and the test ends.
@Suite struct BadInputTests {
  struct Text: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String

    init(_ name: String, _ text: String) { (testDescription, self.text) = (name, text) }
    init(_ name: String, bytes: [UInt8]) {
      self.init(name, String(decoding: bytes, as: UTF8.self))
    }
  }

  private static func run(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private static let texts = [
    Text(
      "invalid UTF-8", bytes: Array("# a".utf8) + [0xFF, 0xFE, 10, 10, 0x80, 0xC3, 0x28, 96, 0xF0]),
    Text("NUL", "# a\0b\n\n\0\n\n```\n\0\n```\n\n$`\0`$\n"),
    Text("quotes in quotes", run(">", 1_000) + " deep\n"),
    Text("lists in lists", (0..<300).map { run("  ", $0) + "- a\n" }.joined()),
    Text("a long line", run("a", 100_000) + "\n\n    " + run("b", 100_000)),
    Text("a long line of words", run("word ", 20_000)),
    Text("a long line of Hangul", run("가", 100_000)),
    Text("a long cell", "| a |\n| - |\n| \(run("c", 100_000)) |\n"),
    Text(
      "a wide table", "|\(run("a|", 500))\n|\(run("-|", 500))\n" + run("|\(run("x|", 500))\n", 5)),
    Text("emphasis that never ends", run("*a **b ", 10_000)),
    Text("tags that never end", run("<details>", 5_000) + "\n\n" + run("<a ", 20_000)),
    Text(
      "a formula that never ends",
      "```math\n\(run("\\frac{", 5_000))\n```\n\n$`\(run("{", 9_000))`$\n"),
  ]

  @Test(arguments: texts, [1, 80, 10_000])
  func `any text gives a page`(text: Text, width: Int) {
    let document = Document(parsing: text.text)
    for theme in [Theme.dark, .plain] {
      let page = PageRenderer(theme: theme, width: width).page(document)
      #expect(!page.lines.isEmpty)
      #expect(page.lines.allSatisfy { $0.width <= max(width, 2) })
      #expect(!page.terminalText.utf8.contains(0))
    }
  }

  @Test(arguments: [(count: 10_000_000, width: 10_000, lines: 1001), (100_000, 1, 100_000)])
  func `megabytes of brackets give a page that has them all`(
    count: Int, width: Int, lines: Int
  ) {
    let text = Self.run("[", count)
    let document =
      count > Document.maximumSize
      ? Document(parsing: text) : Document(blocks: [fence("", text)])
    let page = PageRenderer(theme: .plain, width: width).text(document)
    #expect(page.text.utf8.count { $0 == UInt8(ascii: "[") } == count)
    #expect(page.lineCount == lines)
  }
}
