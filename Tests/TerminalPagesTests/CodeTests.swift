import CommonMark
import TerminalPages
import Testing

@Suite struct CodeTests {
  @Test(arguments: [Theme.dark, .plain])
  func `a long line put together again is the line`(theme: Theme) {
    let line = "    let value = first(second: \"무궁화꽃이\", third: 0.25)  // and a note to the end"
    for width in 1...100 {
      let page = PageRenderer(theme: theme, width: width)
        .page(Document(blocks: [fence("swift", line + "\n")]))
      var joined = ""
      for run in page.lines.flatMap(\.runs) where !run.isOrnament { joined += run.text }
      #expect(joined == line, "at width \(width)")
    }
  }

  @Test func `a tab leads to the next multiple of four columns`() {
    let page = PageRenderer(theme: .plain, width: 40)
      .page(Document(blocks: [fence("", "\ta\n값\tb\n")]))
    #expect(page.lines.map(\.text) == ["        a", "    값  b"])
  }

  @Test func `stars that are no number from one to five are left out`() {
    for stars in ["0", "6", "many", "-1"] {
      let page = PageRenderer(theme: .dark, width: 60)
        .page(Document(blocks: [fence("swift exercise=hoist level=deep stars=\(stars)", "a\n")]))
      #expect(page.lines.first?.text == "  ┌ exercise hoist · deep")
    }
  }

  @Test func `a comment over several lines keeps its style`() {
    let page = PageRenderer(theme: .dark, width: 60)
      .page(Document(blocks: [fence("swift", "/* a\nlet b */ let c\n")]))
    let runs = page.lines[2].runs.filter { !$0.isOrnament }
    #expect(runs.map(\.text) == ["let b */", " ", "let", " c"])
    #expect(runs.first?.style == Theme.dark.styles.comment)
  }
}
