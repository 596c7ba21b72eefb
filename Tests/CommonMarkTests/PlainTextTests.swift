import CommonMark
import Testing

@Suite struct PlainTextTests {
  @Test func `plain text leaves the markup out`() {
    let markdown = "*a* **b** `c` [d](/u) ![e](f) <b>g</b> $`h_t`$ &amp;\ni\\\nj"
    #expect(Document(parsing: markdown).plainText == "a b c d e g h_t & i j")
  }

  @Test func `headings are listed with level, text and place`() {
    let headings = Document(parsing: "# *A* `b`\n\ntext\n\n> ## 둘\n\n- three\n  ---\n").headings
    #expect(headings.map(\.level) == [1, 2, 2])
    #expect(headings.map(\.text) == ["A b", "둘", "three"])
    #expect(headings.map(\.start.line) == [1, 5, 7])
  }
}

extension Document {
  /// The plain text of the first block, which is a paragraph.
  var plainText: String? {
    guard case .paragraph(let inlines) = blocks.first?.kind else { return nil }
    return inlines.plainText
  }
}
