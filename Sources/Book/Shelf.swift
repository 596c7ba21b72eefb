import CommonMark
import Foundation

/// The chapters by the names of their files; none is read before it is asked for.
package struct Shelf: Sendable {
  /// A chapter's file.
  package struct Entry: Sendable, Equatable {
    package let number: Int
    package let slug: String
    /// The file's name, such as `02-one-cell.md`.
    package let fileName: String

    /// The number and slug, such as `02-one-cell`.
    var name: String { String(fileName.dropLast(3)) }
  }

  package let home: ContentHome
  /// The chapters in the order of the book; a file with another name is none.
  package let entries: [Entry]

  package init(home: ContentHome) throws(BookError) {
    self.init(home: home, names: try home.chapterNames())
  }

  init(home: ContentHome, names: [String]) {
    self.home = home
    entries = names.compactMap { name in
      TextForms.chapterName(name).map { Entry(number: $0, slug: $1, fileName: name) }
    }
  }

  /// Reads a chapter; throws with all that is wrong in it.
  package func chapter(_ entry: Entry) throws(BookError) -> Chapter {
    guard let reading = home.readChapter(entry.fileName) else {
      throw .unreadable(path: "\(home.chapters)/\(entry.fileName)")
    }
    guard let chapter = reading.chapter, reading.problems.isEmpty else {
      throw .problems(reading.problems)
    }
    return chapter
  }

  /// The title of a chapter, of which only the beginning is read.
  package func title(of entry: Entry) -> String {
    let file = FileHandle(forReadingAtPath: "\(home.chapters)/\(entry.fileName)")
    let start = (try? file?.read(upToCount: 1000)) ?? Data()
    let line = String(decoding: start.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    return Document(parsing: line).headings.first?.text ?? entry.slug
  }
}

extension ContentHome {
  /// What came of reading one chapter's file.
  typealias Reading = (chapter: Chapter?, problems: [BookError.Problem])

  /// The names of the Markdown files among the chapters, in order.
  func chapterNames() throws(BookError) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: chapters) else {
      throw .unreadable(path: chapters)
    }
    return names.filter { $0.hasSuffix(".md") }.sorted()
  }

  /// Reads the file of a chapter; nil stands for one that is no text.
  func readChapter(_ name: String) -> Reading? {
    guard let text = try? String(contentsOfFile: "\(chapters)/\(name)", encoding: .utf8) else {
      return nil
    }
    var reader = ChapterReader(file: "chapters/\(name)")
    let chapter = reader.read(text)
    return (chapter, reader.problems)
  }
}
