import CommonMark
import TerminalPages
import Testing

@Suite struct LinkTests {
  private func page(_ theme: Theme, _ inlines: Inline...) -> Page {
    PageRenderer(theme: theme, width: 60).page(Document(blocks: [block(.paragraph(inlines))]))
  }

  @Test func `an address becomes a hyperlink that cannot steer the terminal`() {
    let page = page(.dark, link("https://example.org/\u{1B}[2Jé", "there"))
    #expect(
      page.terminalText
        == "  \u{1B}]8;;https://example.org/%1B[2J%C3%A9\u{1B}\\\u{1B}[4;38;5;117mthere\u{1B}[m"
        + "\u{1B}]8;;\u{1B}\\\n")
  }

  @Test func `a theme without hyperlinks lists each address once at the end`() {
    var theme = Theme.dark
    theme.links = .footnotes
    let page = page(
      theme, link("https://a.org", "one"), text(", "), link("https://b.org", "two"), text(", "),
      link("https://a.org", "one again"))
    #expect(
      page.lines.map(\.text) == [
        "  one[1], two[2], one again[1]", "", "  [1] https://a.org", "  [2] https://b.org",
      ])
  }

  @Test func `a link to a chapter tells the command that opens it, on every theme`() {
    let paragraph = paragraph(text("See "), link("03-x.md#the-y", "x"), text("."))
    let around = Surroundings(commands: ["03-x.md": "unroll read 3"])
    for theme in [Theme.dark, .light, .plain] {
      let page = PageRenderer(theme: theme, width: 60, surroundings: around)
        .page(Document(blocks: [paragraph]))
      #expect(page.lines[0].text.hasSuffix("See x [unroll read 3 the-y]."))
    }
  }

  @Test func `an address that nobody can click is told`() {
    let page = page(.dark, link("notes.txt", "the notes"))
    #expect(page.lines.map(\.text) == ["  the notes (notes.txt)"])
  }

  @Test func `a plain page tells the address after the text unless it is the text`() {
    let page = page(.plain, link("03-x.md", "there"), text(" "), link("#here", "here"))
    #expect(page.lines.map(\.text) == ["there (03-x.md) here"])
  }
}
