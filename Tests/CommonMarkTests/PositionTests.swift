import CommonMark
import Testing

@Suite struct PositionTests {
  @Test(arguments: [
    ("in a quote", "> a\n>   `X`", 2, 5),
    ("on a lazy line", "> a\n`X`", 2, 1),
    ("in a list", "1.  a\n    *b* `X`", 2, 9),
    ("in a quote in a list", "- > a\n  > `X`", 2, 5),
    ("after a tab", "-\ta\n\t`X`", 2, 2),
    ("after Korean text", "한국어 `X`", 1, 11),
    ("after a link over two lines", "[a](\n/u) `X`", 2, 5),
    ("after code over two lines", "`a\nb` `X`", 2, 4),
    ("after an entity", "&amp; `X`", 1, 7),
    ("after an escape", "\\* `X`", 1, 4),
    ("after a link definition", "[r]: /u\n`X`", 2, 1),
    ("in a heading", "##   `X` ##", 1, 6),
    ("in an underlined heading", "a\n`X`\n===", 2, 1),
    ("in emphasis over two lines", "> *a\n> **`X`***", 2, 5),
    ("after a NUL", "a\0b `X`", 1, 5),
    ("after a byte order mark", "\u{FEFF}`X`", 1, 1),
    ("after a carriage return", "a\r`X`", 2, 1),
    ("in a table cell", "> | a | `X` |\n> |-|-|", 1, 9),
    ("after an escaped bar", "| \\| `X` |\n|-|", 1, 6),
  ])
  func `an inline has its line and column`(
    place: String, markdown: String, line: Int, column: Int
  ) throws {
    let position = try #require(
      PositionCheck.position(of: .code("X"), in: Document(parsing: markdown)))
    #expect(position == SourcePosition(line: line, column: column), "\(place)")
  }

  @Test(arguments: [
    ("a paragraph", "a\nb\n\n", 2), ("a heading", "# a\n\nb", 1),
    ("an underlined heading", "a\n---\nb", 2),
    ("a fenced block", "```\na\n```\nb", 3), ("an open fenced block", "```\na\n\n", 3),
    ("a fenced block in a quote", "> ```\n> a\nb", 2),
    ("a fenced block that starts with marks", "````\n````x\n````\nb", 3),
    ("indented marks", "    ```\n    a\nb", 2),
    ("indented code", "    a\n\n\nb", 1),
    ("a comment", "<!-- a -->\nb", 1), ("a comment over lines", "<!--\n\n-->\nb", 3),
    ("a list", "- a\n\n- b\n\n\nc", 3), ("a list with an empty item", "- a\n-\n\nb", 2),
    ("a quote", "> a\nb\n\nc", 2), ("a table", "|a|\n|-|\n|b|\n\nc", 3), ("a break", "***\na", 1),
  ])
  func `a block has its last line`(block: String, markdown: String, endLine: Int) {
    #expect(Document(parsing: markdown).blocks.first?.endLine == endLine, "\(block)")
  }

  @Test(arguments: ["[b\na]:\n", "[a]:", "[a]: /u x", "[a]: <b"])
  func `a paragraph like a link definition starts with itself`(markdown: String) {
    let start = Document(parsing: markdown).blocks.first?.start
    #expect(start == SourcePosition(line: 1, column: 1))
  }

  @Test func `a paragraph starts behind its link definitions`() {
    let inner = [Inline(.text("a"), start: SourcePosition(line: 2, column: 3))]
    let paragraph = Block(.paragraph(inner), start: inner[0].start, endLine: 2)
    let document = Document(parsing: "> [r]: /u\n> a")
    #expect(document.blocks.map(\.kind) == [.quote([paragraph])])
  }
}
