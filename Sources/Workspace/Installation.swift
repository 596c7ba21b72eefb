import Book
import Foundation
import Grading

/// This copy of the program: its version, the book, the book's edition and the judge.
package struct Installation: Sendable {
  /// The version of the programs.
  package static let version = "0.1.0"

  package let book: Book
  /// The first digits of the hash of the book's content.
  package let edition: String

  /// Reads the book that belongs to the running program.
  package init() throws(BookError) {
    try self.init(home: ContentHome.find())
  }

  /// Reads the book in a folder.
  package init(home: ContentHome) throws(BookError) {
    book = try Book(home: home)
    edition = try Self.edition(of: book)
  }

  private static func edition(of book: Book) throws(BookError) -> String {
    var parts: [String] = []
    for path in book.contentFiles() {
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
        throw .unreadable(path: path)
      }
      // The name counts, the folder does not: an installed book is the same edition.
      parts += [URL(filePath: path).lastPathComponent, text]
    }
    return ContentHash(of: parts).short
  }

  /// Makes the judge.
  package func grader() throws(GradingError) -> Grader {
    let book = book
    return try Grader(
      kitSources: book.home.kitSources, solutions: book.home.solutions,
      launcher: try Self.launcher(), edition: edition, cache: try BuildCache(),
      links: { book.links(of: $0) })
  }

  /// Finds the launcher: beside the program, or in `../libexec/unroll` when installed.
  private static func launcher() throws(GradingError) -> String {
    let folder = URL(filePath: ContentHome.executablePath).deletingLastPathComponent()
    let candidates = [
      folder.path + "/launcher",
      folder.deletingLastPathComponent().path + "/libexec/unroll/launcher",
    ]
    guard let found = candidates.first(where: FileManager.default.isExecutableFile) else {
      throw .noLauncher(looked: candidates)
    }
    return found
  }
}
