import Book
import Grading

/// This copy of the program: its version, and the book that belongs to it.
package struct Installation: Sendable {
  /// The version of the programs.
  package static let version = "0.1.0"

  package let book: Book

  /// Reads the whole book of a home.
  package init(home: ContentHome) throws(BookError) {
    book = try Book(home: home)
  }

  /// The first digits of the hash of the book's content.
  package var edition: String {
    get throws(GradingError) { try book.edition().short }
  }

  /// Makes the judge.
  package func grader() throws(GradingError) -> Grader { try Grader(book: book) }
}
