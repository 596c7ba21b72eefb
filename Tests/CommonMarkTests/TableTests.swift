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
}
