import CommonMark
import TerminalPages
import Testing

/// What holds for every sample, theme and width.
@Suite struct EveryWidthTests {
  private static let widths = Array(1...130) + [10_000]
  private static let themes = [Theme.dark, .plain, footnoted]

  private static var footnoted: Theme {
    var theme = Theme.light
    theme.links = .footnotes
    return theme
  }

  // HTML is not shown, and a formula that stands alone has a test of its own.
  @Test(
    arguments: Sample.all.filter {
      !["html", "formula", "card"].contains($0.name) && !$0.name.hasSuffix("fold")
    }, themes)
  func `a page loses no character`(sample: Sample, theme: Theme) {
    if sample.showsFolded { return }
    let expected = sample.blocks.said(theme)
    for width in Self.widths {
      let said = sample.page(theme, width: width).said
      if sample.name.hasSuffix("table") {
        // Wrapped cells stand side by side, so the order is another.
        #expect(said.sorted() == expected.sorted(), "at width \(width)")
      } else {
        #expect(said == expected, "at width \(width)")
      }
    }
  }

  @Test(arguments: Sample.all, themes)
  func `no line is wider than the page`(sample: Sample, theme: Theme) {
    for width in Self.widths {
      // A Hangul syllable takes two cells, on the narrowest page too.
      let limit = max(width, 2)
      for line in sample.page(theme, width: width).lines {
        let cells = TerminalWidth().cells(of: line.text)
        #expect(cells <= limit, "\(line.text) at width \(width)")
        #expect(cells == line.width, "\(line.text) at width \(width)")
      }
    }
  }

  @Test(arguments: Sample.all, themes)
  func `text that is written line by line is that of the page`(sample: Sample, theme: Theme) {
    for width in [1, 30, 60, 120] {
      let page = sample.page(theme, width: width)
      let text = sample.pageText(theme, width: width)
      #expect(text.text == page.terminalText, "at width \(width)")
      #expect(text.headings == page.headings && text.lineCount == page.lines.count)
      for title in text.exercises.values where width >= 60 {
        #expect(page.lines[title.line].text.contains(title.text))
      }
    }
  }

  @Test func `joined emoji and combining marks are never split`() {
    let characters = ["👨‍👩‍👧", "e\u{301}", "🇰🇷", "각"]
    let word = String(repeating: characters.joined(), count: 6)
    for width in 2...20 {
      let page = PageRenderer(theme: .plain, width: width)
        .page(Document(blocks: [paragraph(word)]))
      #expect(page.lines.map(\.text).joined() == word)
      for line in page.lines {
        #expect(line.text.allSatisfy { characters.contains(String($0)) }, "at width \(width)")
      }
    }
  }

  @Test func `deep nesting on a narrow page still shows the text`() {
    var inner = paragraph("core of it")
    for depth in 0..<200 { inner = depth % 2 == 0 ? quote(inner) : bullets([inner]) }
    for width in 1...40 {
      let page = PageRenderer(theme: .dark, width: width).page(Document(blocks: [inner]))
      #expect(page.said == "coreofit", "at width \(width)")
      #expect(page.lines.allSatisfy { $0.width <= width }, "at width \(width)")
    }
  }
}
