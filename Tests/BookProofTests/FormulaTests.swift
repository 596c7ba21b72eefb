import Book
import Foundation
import Grading
import Testing

/// What an author is told about a formula.
@Suite struct FormulaTests {
  private func problems(_ text: String) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["chapters", "solutions"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    try Data("# One cell\n\n\(text)\n".utf8)
      .write(to: folder.appending(path: "chapters/02-one-cell.md"))
    let book = try Book(home: ContentHome(folder: folder.path))
    return book.chapters.flatMap { FormulaProof($0).problems }.map(\.description)
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
