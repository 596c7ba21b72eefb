import CommonMark
import Testing

@Suite struct MathTests {
  @Test func `a code span between dollars is a formula`() {
    #expect(inlines("Let $`h_t`$ be.") == [.text("Let "), .math("h_t"), .text(" be.")])
  }

  @Test func `formulas may touch each other and Korean text`() {
    #expect(inlines("$`a`$$`b`$는") == [.math("a"), .math("b"), .text("는")])
  }

  @Test func `one dollar does not serve two formulas`() {
    #expect(inlines("$`a`$`b`$") == [.math("a"), .code("b"), .text("$")])
  }

  @Test func `an escaped dollar makes no formula`() {
    #expect(inlines("\\$`a`$") == [.text("$"), .code("a"), .text("$")])
    #expect(inlines("$`a`\\$") == [.text("$"), .code("a"), .text("$")])
    #expect(inlines("&#36;`a`$") == [.text("$"), .code("a"), .text("$")])
    #expect(inlines("\\\\$`a`$") == [.text("\\"), .math("a")])
  }

  @Test func `a formula keeps what Markdown would change`() {
    let tex = "\\tilde{h}_t \\odot x_{t-1}, [0,1](x) \\{ <y> * \\\\"
    #expect(inlines("$`\(tex)`$") == [.math(tex)])
  }

  @Test func `a formula may stand in emphasis and in a link`() {
    let markdown = "*$`a`$* [$`b`$](/u)"
    let document = Document(parsing: markdown)
    #expect(HTML(document).text == oracleHTML(markdown))
    #expect(PositionCheck(markdown).misplaced(in: document).isEmpty)
  }

  @Test func `a formula starts at its dollar`() {
    let document = Document(parsing: "> - 한 $`a`$")
    let position = PositionCheck.position(of: .math("a"), in: document)
    #expect(position == SourcePosition(line: 1, column: 9))
  }

  @Test func `a display formula is a code block`() {
    let document = Document(parsing: "```math\n\\frac12\n```")
    #expect(document.blocks.map(\.kind) == [.code(info: "math", text: "\\frac12\n")])
  }

  @Test func `without the extension a formula is code`() {
    let kinds = inlines("$`a`$", extensions: .tables)
    #expect(kinds == [.text("$"), .code("a"), .text("$")])
  }

  private func inlines(_ markdown: String, extensions: Extensions = .book) -> [Inline.Kind] {
    guard
      case .paragraph(let inlines) = Document(parsing: markdown, extensions: extensions).blocks
        .first?
        .kind
    else { return [] }
    return inlines.map(\.kind)
  }
}
