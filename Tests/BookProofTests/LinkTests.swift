import Book
import Grading
import Testing

/// What an author is told about a link.
@Suite struct LinkTests {
  private func problems(_ text: String) throws -> [String] {
    let small = try SmallBook([
      "01-order.md": "# Order\n\n## The question\n\n## The answer\n",
      "02-one-cell.md": "# One cell\n\n## Shapes\n\n\(text)\n\n> ## Shapes\n",
    ])
    return small.book.chapters.flatMap { LinkProof($0, of: small.book).problems }
      .map(\.description)
  }

  @Test func `every link of the book leads somewhere`() {
    let book = ProofBook.book
    let problems = book.chapters.flatMap { LinkProof($0, of: book).problems }
    #expect(problems.isEmpty, "\(problems)")
  }

  @Test(arguments: [
    "01-order.md", "./01-order.md#the-question", "#shapes", "#shapes-1", "02-one-cell.md#shapes",
    "https://example.org/#nowhere", "mailto:a@example.org", "01-order.md#%74he-answer",
  ])
  func `a link to a file or a heading is right`(destination: String) throws {
    #expect(try problems("See [it](\(destination)).").isEmpty)
  }

  @Test(arguments: [
    ("03-more.md", "The link to 03-more.md leads nowhere. Name a file beside the chapter."),
    ("figures/a.svg", "The link to figures/a.svg leads nowhere. Name a file beside the chapter."),
    ("", "A link has no address. Name a file or a heading in it."),
    ("#shape", "The link to #shape leads to no heading. Write one of #shapes, #shapes-1."),
    (
      "01-order.md#the-questoin",
      "The link to 01-order.md#the-questoin leads to no heading. Write 01-order.md#the-question."
    ),
    (
      "#gradient-flow",
      "The link to #gradient-flow leads to no heading. "
        + "Name a heading in small letters, with hyphens for spaces."
    ),
  ])
  func `a link that leads nowhere is told with its line`(
    destination: String, words: String
  ) throws {
    #expect(try problems("See [it](\(destination)).") == ["chapters/02-one-cell.md:5: \(words)"])
  }
}
