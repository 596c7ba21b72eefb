import Book
import Synchronization

/// The recorded mistakes of a book's exercises, each read once, when it is first asked for.
final class DiagnosisTables: Sendable {
  private let book: Book
  private let known = Mutex<[String: DiagnosisTable?]>([:])

  init(_ book: Book) { self.book = book }

  /// The recorded mistakes of an exercise, or nil where none are recorded.
  @Sendable func table(_ slug: String) -> DiagnosisTable? {
    known.withLock { known in
      if let table = known[slug] { return table }
      let table = book.diagnosisTable(slug)
      known[slug] = .some(table)
      return table
    }
  }
}
