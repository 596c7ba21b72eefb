import Book
import Foundation

/// A book of a few chapters, in a folder that lives as long as it does.
final class SmallBook {
  let book: Book
  private let folder: URL

  init(_ chapters: [String: String]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    for name in ["chapters", "solutions"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    for (name, text) in chapters {
      try Data(text.utf8).write(to: folder.appending(path: "chapters/\(name)"))
    }
    book = try Book(home: ContentHome(folder: folder.path))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}
