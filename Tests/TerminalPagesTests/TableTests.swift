import CommonMark
import TerminalPages
import Testing

@Suite struct TableTests {
  private func lines(_ width: Int, _ table: Block, _ theme: Theme = .dark) -> [String] {
    PageRenderer(theme: theme, width: width).page(Document(blocks: [table])).lines.map(\.text)
  }

  @Test func `columns are as wide as their content and aligned as asked`() {
    let grid = table(
      [.left, .center, .right], [text("a"), text("b"), text("c")],
      [text("x"), text("yyyy"), text("zzz")], [text("ww"), text("y"), text("1")])
    #expect(
      lines(30, grid) == [
        "a     b       c", "───────────────", "x    yyyy   zzz", "ww    y       1",
        "───────────────",
      ])
  }

  @Test func `a table without rows still shows its header`() {
    let grid = table([.none, .none], [text("Gate"), text("Rows")])
    #expect(lines(30, grid).first == "Gate   Rows")
    #expect(lines(30, grid, .plain) == ["Gate:", "Rows:"])
  }

  @Test func `words stay whole while the page has room for them`() {
    let grid = table(
      [.none, .none], [text("Term"), text("Meaning")],
      [text("candidate"), text("the value that would be written")])
    for width in 24...40 {
      #expect(lines(width, grid).contains { $0.contains("candidate ") }, "at width \(width)")
    }
  }

  @Test func `an empty header cell leaves no colon in a record`() {
    let grid = table([.none, .none], [text(""), text("Shape")], [text("x"), text("N × D")])
    #expect(lines(30, grid, .plain) == ["x", "Shape: N × D"])
  }
}
