import CommonMark
import Testing

@Suite struct LimitTests {
  @Test func `an empty text is an empty document`() {
    #expect(Document(parsing: "") == Document(blocks: []))
    #expect(Document(parsing: "\n \n\n") == Document(blocks: []))
  }

  @Test func `a NUL reads as the replacement character`() {
    #expect(HTML(Document(parsing: "a\0b")).text == "<p>a\u{FFFD}b</p>\n")
    #expect(HTML(Document(parsing: "| \0 |\n|-|")).text.contains("<th>\u{FFFD}</th>"))
  }

  @Test(arguments: [
    "[", "![", "> ", "- ", "*a **a ", "`", "|", "| |-", "<", "$`a", "\\", "&amp;", "[a](b",
  ])
  func `a long run of one mark neither traps nor hangs`(mark: String) {
    let text = String(repeating: mark, count: 20_000 / mark.utf8.count)
    #expect(Document(parsing: text).blocks.count == 1)
  }

  @Test func `quotes nested beyond the limit leave their text`() {
    for depth in [99, 100, 101, 1_000, 50_000] {
      let document = Document(parsing: String(repeating: ">", count: depth) + " end *here*")
      #expect(quoteDepth(of: document) == min(depth, Document.maximumNesting))
      #expect(HTML(document).text.contains("<p>end <em>here</em></p>"))
    }
  }

  @Test func `lists nested beyond the limit leave their blocks in order`() {
    let text = String(repeating: "- ", count: 1_000) + "end\n\n# after"
    let document = Document(parsing: text)
    #expect(HTML(document).text.contains("end"))
    #expect(document.headings.map(\.text) == ["after"])
  }

  @Test func `a line behind a thousand nested items is read in one go`() {
    let items = (0..<700).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    let document = Document(parsing: items + String(repeating: " ", count: 400_000) + "end *x*")
    #expect(HTML(document).text.contains("end <em>x</em>"))
  }

  @Test func `a text beyond the limit is one block of code`() {
    for text in [
      String(repeating: "[", count: 10_000_000),
      String(repeating: "a\n", count: Document.maximumSize / 2) + "*b*",
    ] {
      let blocks = Document(parsing: text).blocks
      #expect(blocks.map(\.kind) == [.code(info: "", text: text)])
      #expect(blocks.map(\.endLine) == [text.utf8.count { $0 == UInt8(ascii: "\n") } + 1])
    }
    let largest = String(repeating: "a", count: Document.maximumSize)
    #expect(Document(parsing: largest).plainText == largest)
  }

  @Test func `emphasis nested beyond the limit leaves its text`() {
    let text =
      String(repeating: "*a **a ", count: 2_000) + "x" + String(repeating: "** a*", count: 2_000)
    let document = Document(parsing: text)
    #expect(
      document.plainText == String(repeating: "a ", count: 4_000) + "x"
        + String(repeating: " a", count: 2_000))
  }

  private func quoteDepth(of document: Document) -> Int {
    var depth = 0
    var blocks = document.blocks
    while case .quote(let inner) = blocks.first?.kind {
      depth += 1
      blocks = inner
    }
    return depth
  }
}
