import Book
import Grading
import Testing

/// What an author is told about a formula.
@Suite struct FormulaTests {
  private func problems(_ text: String) throws -> [String] {
    try SmallBook(["02-one-cell.md": "# One cell\n\n\(text)\n"]).book.chapters
      .flatMap { FormulaProof($0).problems }.map(\.description)
  }

  @Test func `every formula of the book can be read`() {
    let problems = ProofBook.book.chapters.flatMap { FormulaProof($0).problems }
    #expect(problems.isEmpty, "\(problems)")
  }

  @Test func `a mistake in running text is told with its line and column`() throws {
    #expect(
      try problems("Text with $`a + \\foo`$ in it.") == [
        "chapters/02-one-cell.md:3:17: The command \\foo is unknown. "
          + "Correct it, or use one that TeXMath lists."
      ])
  }

  @Test func `a mistake in a formula that stands alone is told with its line and column`() throws {
    #expect(
      try problems("- Item\n\n  ```math\n  a\n  = b_{c\n  ```") == [
        "chapters/02-one-cell.md:7:7: The { is never closed. Add }."
      ])
  }

  @Test func `a mistake in a table is told with its line and column`() throws {
    #expect(
      try problems("| a | b |\n| - | - |\n| $`x^`$ | c |") == [
        "chapters/02-one-cell.md:5:7: The ^ has nothing to work on. "
          + "Write what it belongs to in braces after it."
      ])
  }
}
