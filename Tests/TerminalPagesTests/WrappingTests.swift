import CommonMark
import TerminalPages
import Testing

@Suite struct WrappingTests {
  private func lines(_ width: Int, _ inlines: Inline...) -> [String] {
    PageRenderer(theme: .plain, width: width)
      .page(Document(blocks: [block(.paragraph(inlines))])).lines.map(\.text)
  }

  @Test func `lines are filled greedily at spaces`() {
    #expect(lines(11, text("one two three four")) == ["one two", "three four"])
  }

  @Test func `a word that fits exactly stays on the line`() {
    #expect(lines(7, text("one two")) == ["one two"])
  }

  @Test func `a formula stays on one line and takes its neighbours along`() {
    #expect(lines(12, text("here "), math("a = b + c"), text(".")) == ["here", "a = b + c."])
  }

  @Test func `a shape stays on one line`() {
    #expect(lines(12, text("a batch (N × D) of rows")) == ["a batch", "(N × D) of", "rows"])
    #expect(lines(9, text("what "), code("a"), text(" × "), code("b")) == ["what", "`a` × `b`"])
    #expect(lines(4, text("aaa × bbb")) == ["aaa", "×", "bbb"])
  }

  @Test func `a formula beside Hangul stays whole`() {
    #expect(lines(8, text("값은 "), math("C_t"), text("와")) == ["값은", "C_t와"])
  }

  @Test func `code that is wider than the page is broken at its spaces`() {
    #expect(lines(8, code("let a = b + c")) == ["`let a =", "b + c`"])
  }

  @Test func `a long Hangul run is broken between syllables`() {
    #expect(lines(9, text("무궁화꽃이피었")) == ["무궁화꽃", "이피었"])
  }

  @Test func `a line does not begin with a closing mark`() {
    #expect(lines(8, text("무궁화꽃、이")) == ["무궁화", "꽃、이"])
  }

  @Test func `a long address is broken after slashes`() {
    #expect(
      lines(16, text("https://example.org/read/pages")) == [
        "https://", "example.org/", "read/pages",
      ])
  }

  @Test func `a long word without any such place is broken where the line ends`() {
    #expect(lines(4, text("abcdefghij")) == ["abcd", "efgh", "ij"])
  }

  @Test func `a no-break space is no place to break`() {
    #expect(lines(8, text("see page\u{A0}9")) == ["see", "page\u{A0}9"])
  }

  @Test func `running text keeps to its measure on a wide page`() {
    let words = String(repeating: "word ", count: 100)
    let page = PageRenderer(theme: .dark, width: 200).page(Document(blocks: [paragraph(words)]))
    #expect(page.lines.map(\.width).max() == 81)
  }
}
