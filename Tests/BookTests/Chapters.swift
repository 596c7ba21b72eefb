import Book
import Foundation

/// The book of this checkout.
let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path

func theBook() throws -> Book {
  try Book(home: ContentHome(folder: repository))
}

/// Reads a book of the given chapter files, which are written into a folder of their own.
func book(_ files: [String: String]) throws -> Book {
  let folder = FileManager.default.temporaryDirectory.appending(
    path: "BookTests-\(UUID().uuidString)")
  defer { try? FileManager.default.removeItem(at: folder) }
  for name in ["chapters", "solutions"] {
    try FileManager.default.createDirectory(
      at: folder.appending(path: name), withIntermediateDirectories: true)
  }
  for (name, text) in files {
    try Data(text.utf8).write(to: folder.appending(path: "chapters/\(name)"))
  }
  return try Book(home: ContentHome(folder: folder.path))
}

/// What is wrong with a book of the given files, one line each; nothing if all is right.
func problems(_ files: [String: String]) throws -> [String] {
  do {
    _ = try book(files)
    return []
  } catch let error as BookError {
    return error.description.split(separator: "\n").map(String.init)
  }
}

/// What is wrong with `02-one-cell.md`, given the text below its title.
func problems(below text: String) throws -> [String] {
  try problems(["02-one-cell.md": "# One cell\n\n" + text])
}

/// A well-formed exercise.
func fence(_ slug: String, links: String = "") -> String {
  """
  ```swift exercise=\(slug) level=core stars=2\(links.isEmpty ? "" : " links=\(links)")
  import RecurrentKit

  func step() -> Double { .unfinished }
  ```

  """
}
