import Book
import Foundation
import Testing

struct EditionTests {
  @Test func `the edition takes in chapters, figures and solutions, and nothing generated`() throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "Edition-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in [
      ("chapters/01-a.md", "# A\n"), ("chapters/figures/b.svg", "<svg/>"),
      ("chapters/figures/notes.txt", ""), ("solutions/c.swift", ""),
      ("solutions/c.fingerprints.json", "{}"),
    ] {
      let file = URL(filePath: "\(folder)/\(name)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let files = try Book(home: ContentHome(folder: folder)).contentFiles()
    #expect(
      files.map { $0.dropFirst(folder.count + 1) } == [
        "chapters/01-a.md", "chapters/figures/b.svg", "solutions/c.swift",
      ])
  }
}
