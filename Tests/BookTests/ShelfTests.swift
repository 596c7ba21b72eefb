import Book
import Foundation
import Testing

/// Chapters that are read one by one.
@Suite struct ShelfTests {
  @Test func `a shelf has the chapters of the book, with their titles`() throws {
    let book = try theBook()
    let shelf = try Shelf(home: book.home)
    #expect(shelf.entries.map(\.number) == book.chapters.map(\.number))
    #expect(shelf.entries.map(\.slug) == book.chapters.map(\.slug))
    #expect(shelf.entries.map { shelf.title(of: $0) } == book.chapters.map(\.title))
    for (entry, chapter) in zip(shelf.entries, book.chapters) {
      #expect(try shelf.chapter(entry) == chapter)
      #expect(try shelf.entry(named: chapter.name) == entry)
    }
  }

  @Test func `a mistake elsewhere keeps nobody from a chapter`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "ShelfTests-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let chapters = folder.appending(path: "chapters")
    try FileManager.default.createDirectory(at: chapters, withIntermediateDirectories: true)
    for (name, text) in [
      ("01-order.md", "# Order *matters*\r\n\nText.\n"), ("02-cell.md", "No title.\n"),
      ("notes.md", "# Notes\n"),
    ] {
      try Data(text.utf8).write(to: chapters.appending(path: name))
    }
    let shelf = try Shelf(home: ContentHome(folder: folder.path))
    #expect(shelf.entries.map(\.fileName) == ["01-order.md", "02-cell.md"])
    #expect(try shelf.chapter(shelf.entry(named: "order")).title == "Order matters")
    #expect(shelf.entries.map { shelf.title(of: $0) } == ["Order matters", "cell"])
    let problem = BookError.Problem(
      file: "chapters/02-cell.md", line: 1, what: "The chapter does not begin with its title.",
      repair: "Write `# Title` on the first line.")
    #expect(throws: BookError.problems([problem])) {
      try shelf.chapter(try shelf.entry(named: "2"))
    }
  }
}
