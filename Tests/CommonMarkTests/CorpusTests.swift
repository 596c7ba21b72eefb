import CommonMark
import Testing

@Suite struct CorpusTests {
  @Test(arguments: Corpus.markdownFiles)
  func `a document reads as libcmark reads it`(name: String) throws {
    let markdown = try Corpus.text(of: name)
    let html = HTML(Document(parsing: markdown, extensions: [])).text
    #expect(html == oracleHTML(markdown))
  }

  @Test(arguments: Corpus.markdownFiles)
  func `everything in a document stands where its position says`(name: String) throws {
    let markdown = try Corpus.text(of: name)
    let document = Document(parsing: markdown)
    #expect(PositionCheck(markdown).misplaced(in: document).isEmpty)
  }

  @Test(arguments: Corpus.markdownFiles)
  func `line ends of any kind give the same document`(name: String) throws {
    let markdown = try Corpus.text(of: name)
    let document = Document(parsing: markdown)
    for lineEnd in ["\r", "\r\n"] {
      let other = markdown.replacing("\n", with: lineEnd)
      #expect(Document(parsing: other) == document)
    }
  }
}
