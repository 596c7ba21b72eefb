import Book
import Foundation
import RecurrentTraining

extension TrainingText {
  /// The text of all chapters, the book's own source.
  package init(of book: Book) throws {
    let texts = try book.chapters.map { chapter in
      guard
        let text = try? String(
          contentsOfFile: "\(book.home.folder)/\(chapter.file)", encoding: .utf8)
      else {
        throw BookError.unreadable(path: chapter.file)
      }
      return text
    }
    try self.init(texts.joined(separator: "\n"), path: book.home.chapters)
  }
}
