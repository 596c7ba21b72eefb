import CommonMark
import Testing

@Suite struct TableTests {
  @Test func `tables read as cmark-gfm reads them`() throws {
    let examples = try Corpus.examples(of: "tables.txt")
    #expect(examples.count == 300)
    for example in examples {
      let document = Document(parsing: example.markdown, extensions: .tables)
      #expect(HTML(document).text == example.html, "\(example.markdown)")
    }
  }

  @Test func `everything in a table stands where its position says`() throws {
    for example in try Corpus.examples(of: "tables.txt") {
      let document = Document(parsing: example.markdown)
      let misplaced = PositionCheck(example.markdown).misplaced(in: document)
      #expect(misplaced.isEmpty, "\(example.markdown)")
    }
  }

  @Test func `a table cell keeps its escaped bar`() throws {
    let table = try #require(firstTable(in: "| a \\| b | `c \\| d` |\n|---|---|"))
    #expect(table.header.map(\.plainText) == ["a | b", "c | d"])
  }

  @Test func `a cell that starts like a list stays inline`() throws {
    let table = try #require(firstTable(in: "| - a | 1. b | # c # |\n|---|---|---|"))
    #expect(table.header.map(\.plainText) == ["- a", "1. b", "# c #"])
  }

  @Test func `colons align the columns`() throws {
    let table = try #require(firstTable(in: "|a|b|c|d|\n|-|:-|:-:|-:|"))
    #expect(table.alignments == [.none, .left, .center, .right])
  }

  @Test func `a short row is filled up and a long one cut`() throws {
    let table = try #require(firstTable(in: "|a|b|\n|-|-|\n|1|\n|1|2|3|"))
    #expect(table.rows.map { $0.map(\.plainText) } == [["1", ""], ["1", "2"]])
  }

  @Test func `a link in a cell finds its definition`() throws {
    let table = try #require(firstTable(in: "| [r] |\n|---|\n\n[r]: /u"))
    guard case .link("/u", "", _) = table.header[0][0].kind else {
      Issue.record("\(table.header)")
      return
    }
  }

  @Test func `a cell in a quote in a list starts at its place in the file`() throws {
    let markdown = "- > | 값 | a \\| *b* |\n  > |---|---|\n  > | `x` | $`y`$ |\n"
    let document = Document(parsing: markdown)
    #expect(PositionCheck(markdown).misplaced(in: document).isEmpty)
    let table = try #require(firstTable(in: markdown))
    #expect(table.header[0][0].start == SourcePosition(line: 1, column: 7))
    #expect(table.header[1].map(\.start.column) == [13, 18])
    #expect(table.rows[0].map { $0[0].start.column } == [7, 13])
    #expect(table.rows[0][1][0].kind == .math("y"))
  }

  @Test func `the header may be the last line of a paragraph`() {
    let document = Document(parsing: "text\n| a |\n|---|\n| b |\n\nend")
    #expect(document.blocks.map(\.start.line) == [1, 2, 6])
    #expect(document.blocks.map(\.endLine) == [1, 4, 6])
  }

  @Test func `a definition before a table is none of its text`() {
    let document = Document(parsing: "[r]: /u\n| [r] |\n|---|\n")
    #expect(document.blocks.map(\.start.line) == [2])
  }

  @Test(arguments: [
    ("---\n", "<hr />"), ("    code\n", "<pre>"), ("2. two\n", "<ol start=\"2\">"),
    ("<x y>\n", "<x y>"),
    ("> quote\n", "<blockquote>"), ("|\n", "<p>|</p>"),
  ])
  func `another block ends a table`(line: String, html: String) {
    let text = HTML(Document(parsing: "| a |\n|---|\n| b |\n" + line)).text
    #expect(text.contains("<td>b</td>\n</tr>\n</tbody>\n</table>\n" + html))
  }

  /// As cmark-gfm 0.29.0.gfm.6 has it.
  @Test func `equals signs below a table are a row`() throws {
    let table = try #require(firstTable(in: "| a |\n|---|\n| b |\n===\n\nend"))
    #expect(table.rows.map { $0.map(\.plainText) } == [["b"], ["==="]])
  }

  @Test func `a line outside of the quote ends a table in it`() {
    let text = HTML(Document(parsing: "> | a |\n> |---|\nb\n")).text
    #expect(text.hasSuffix("</table>\n</blockquote>\n<p>b</p>\n"))
  }

  @Test func `tables after the end of another one are found`() {
    let part = "> a | b\n> -|-\n> <x y>\n\n- c | d\n  -|-\n2. x\n"
    let text = HTML(Document(parsing: String(repeating: part + "\n", count: 20))).text
    #expect(text.split(separator: "<table>").count == 41)
  }

  @Test func `what follows a table may take in the next one`() {
    for line in ["-", "<x y>", "3."] {
      let markdown = "|a|\n|-|\n\(line)\n2. |b|\n   |-|\n- |c|\n  |-|\n"
      let text = HTML(Document(parsing: markdown)).text
      #expect(!text.contains("#"), "\(markdown)")
    }
  }

  @Test func `a table without its extension is a paragraph`() {
    let markdown = "| a |\n|---|\n"
    #expect(HTML(Document(parsing: markdown, extensions: .math)).text == oracleHTML(markdown))
  }

  @Test func `a wide header over many short rows stays small`() throws {
    let header =
      String(repeating: "|a", count: 6_000) + "\n" + String(repeating: "|-", count: 6_000)
    let table = try #require(
      firstTable(in: header + "\n" + String(repeating: "|x\n", count: 8_000)))
    #expect(table.rows.count < 20)
  }

  private func firstTable(in markdown: String) -> Block.Table? {
    firstTable(in: Document(parsing: markdown).blocks)
  }

  private func firstTable(in blocks: [Block]) -> Block.Table? {
    for block in blocks {
      switch block.kind {
      case .table(let table): return table
      case .quote(let blocks): return firstTable(in: blocks)
      case .list(let list): return firstTable(in: Array(list.items.joined()))
      default: continue
      }
    }
    return nil
  }
}
