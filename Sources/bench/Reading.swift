import Book
import Foundation

/// From the shell to the last line of a page: whole processes.
struct Reading {
  private let places: Places
  private let chapter: String
  private let book: String

  init(_ places: Places) throws {
    self.places = places
    let sample = SampleBook(places.book)
    chapter = sample.chapter(bytes: 10_000)
    book = sample.chapter(bytes: 200_000)
  }

  func table() throws -> Table {
    let start = "unroll --help, to start at all"
    let help = Child(command: [places.unroll, "--help"], environment: places.environment)
    let pages = [
      (name: "a chapter of \(chapter.kilobytes)", chapters: [chapter], budget: 10.0),
      (name: "a chapter of \(book.kilobytes)", chapters: [book], budget: 60),
      (
        name: "one of 20 chapters of \(chapter.kilobytes)",
        chapters: Array(repeating: chapter, count: 20), budget: 10
      ),
    ]
    var things = [Thing(name: start, budget: nil, command: help)]
    for (index, page) in pages.enumerated() {
      let home = try SampleBook.write(page.chapters, to: "\(places.scratch)/book-\(index)")
      things.append(Thing(name: page.name, budget: page.budget, command: read(home)))
      // The nearest program in C, which lays nothing out: a floor, where it is installed.
      if FileManager.default.isExecutableFile(atPath: "/usr/bin/cmark"), page.chapters.count == 1 {
        let convert = Child(command: ["/usr/bin/cmark", "\(home)/chapters/01-sample-1.md"])
        things.append(Thing(name: "  cmark, the same to HTML", budget: nil, command: convert))
      }
    }
    let documents = PackageDocuments(near: places.unroll)
    if !documents.text.isEmpty {
      let file = "\(places.scratch)/documents.md"
      try documents.text.write(to: file)
      things.append(
        Thing(
          name: "\(documents.count) documents of packages, \(documents.text.kilobytes)",
          budget: 60 * Double(documents.text.utf8.count) / 200_000, command: read(file: file)))
    }
    let times = try [Samples].interleaved(
      rounds: 20, things.map { thing in { try thing.command.run() } })
    return Table(
      title: "Reading, whole processes", anchor: start,
      rows: zip(things, times).map { thing, samples in
        Table.Row(name: thing.name, samples: samples, budget: thing.budget)
      })
  }

  private struct Thing {
    let name: String
    let budget: Double?
    let command: Child
  }

  private func read(file: String) -> Child {
    Child(
      command: [places.unroll, "read", file, "--style", "dark", "--width", "80"],
      environment: places.environment)
  }

  private func read(_ home: String) -> Child {
    Child(
      command: [places.unroll, "read", "1", "--style", "dark", "--width", "80"],
      environment: places.environment.merging(["UNROLL_HOME": home]) { _, new in new })
  }
}

extension String {
  /// The size of the text in words.
  fileprivate var kilobytes: String { String(format: "%.0f KB", Double(utf8.count) / 1000) }
}
