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
    let homes = try [
      SampleBook.write([chapter], to: places.scratch + "/one-chapter"),
      SampleBook.write([book], to: places.scratch + "/long-chapter"),
      SampleBook.write(Array(repeating: chapter, count: 20), to: places.scratch + "/book"),
    ]
    let start = "unroll --help, to start at all"
    var commands = [Child(command: [places.unroll, "--help"], environment: places.environment)]
    commands += homes.map { home in
      Child(
        command: [places.unroll, "read", "1", "--style", "dark", "--width", "80"],
        environment: places.environment.merging(["UNROLL_HOME": home]) { _, new in new })
    }
    let times = try [Samples].interleaved(
      rounds: 20, commands.map { command in { try command.run() } })
    return Table(
      title: "Reading, to the terminal's bytes", anchor: start,
      rows: [
        Table.Row(name: start, samples: times[0]),
        Table.Row(name: "a chapter of \(chapter.kilobytes)", samples: times[1], budget: 10),
        Table.Row(name: "a chapter of \(book.kilobytes)", samples: times[2], budget: 60),
        Table.Row(
          name: "one of 20 chapters of \(chapter.kilobytes)", samples: times[3], budget: 10),
      ])
  }
}

extension String {
  /// The size of the text in words.
  fileprivate var kilobytes: String { String(format: "%.0f KB", Double(utf8.count) / 1000) }
}
