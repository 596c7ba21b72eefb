import CommonMark
import TerminalPages
import Testing

@Suite struct EscapeTests {
  @Test(arguments: Sample.all)
  func `a plain page has no escape and no line art of its own`(sample: Sample) {
    let page = sample.page(.plain)
    #expect(!page.terminalText.utf8.contains(0x1B))
    for run in page.lines.flatMap(\.runs) where run.isOrnament {
      let art = run.text.unicodeScalars.filter { (0x2190...0x2BFF).contains($0.value) }
      #expect(art.isEmpty, "\(run.text)")
    }
  }

  @Test(arguments: [Theme.dark, .plain])
  func `control characters of the text are shown, not sent`(theme: Theme) {
    let blocks = [
      paragraph(text("a\u{1B}[2Jb\u{9B}c"), code("\u{7}")), fence("\u{1B}x", "d\u{1B}]0;e\r\n"),
      fence("text", "\u{8}\n"), html("\u{1B}[1m"),
      html("<details><summary>\u{1B}</summary></details>"),
    ]
    for line in PageRenderer(theme: theme, width: 60).page(Document(blocks: blocks)).lines {
      let controls = line.text.unicodeScalars.filter { $0.properties.generalCategory == .control }
      #expect(controls.isEmpty, "\(line.text)")
    }
  }

  @Test(arguments: Sample.all)
  func `the terminal text without its escapes is the page`(sample: Sample) {
    let page = sample.page(.dark)
    let plain = page.lines.map { $0.text + "\n" }.joined()
    #expect(withoutEscapes(page.terminalText) == plain)
  }

  @Test(arguments: Sample.all)
  func `every line ends in the terminal's own look, and no escape repeats the last`(
    sample: Sample
  ) {
    for line in sample.page(.light).terminalText.split(separator: "\n") {
      let codes = line.split(separator: "\u{1B}").dropFirst().filter { $0.hasPrefix("[") }
        .map { $0.prefix { $0 != "m" } }
      #expect(codes.isEmpty || codes.last == "[")
      #expect(zip(codes, codes.dropFirst()).allSatisfy { $0 != $1 }, "\(line)")
    }
  }

  @Test func `the same style in neighbouring runs is switched on once`() {
    let page = PageRenderer(theme: .dark, width: 60)
      .page(Document(blocks: [paragraph(strong("one"), strong(" two"))]))
    #expect(page.terminalText == "  \u{1B}[1mone two\u{1B}[m\n")
  }

  private func withoutEscapes(_ text: String) -> String {
    var plain = ""
    var rest = text[...]
    while let escape = rest.firstIndex(of: "\u{1B}") {
      plain += rest[..<escape]
      let isLink = rest[escape...].hasPrefix("\u{1B}]8;;")
      rest = rest[escape...].dropFirst(2).drop { $0 != (isLink ? "\\" : "m") }.dropFirst()
    }
    return plain + rest
  }
}
