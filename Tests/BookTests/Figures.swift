import Book
import CommonMark
import Recurrent
import Testing

/// The curves of an experiment, by name.
func series(_ experiment: String) throws -> [String: Experiment.Series] {
  let result = try #require(Experiment.named(experiment)).run()
  return Dictionary(uniqueKeysWithValues: result.series.map { ($0.name, $0) })
}

extension Book {
  private func blocks(_ chapter: String) throws -> [Block.Kind] {
    try self.chapter(named: chapter).document.blocks.map(\.kind)
  }

  /// The one text figure of a chapter that contains a word.
  func figure(containing word: String, in chapter: String) throws -> String {
    let figures = try blocks(chapter).compactMap { kind -> String? in
      if case .code("text", let text) = kind, text.contains(word) { text } else { nil }
    }
    #expect(figures.count == 1, "\(chapter) has \(figures.count) figures with \"\(word)\".")
    return try #require(figures.first)
  }

  /// The rows of the table whose header has a cell of this text.
  func table(under header: String, in chapter: String) throws -> [[String]] {
    let tables = try blocks(chapter).compactMap { kind -> [[String]]? in
      guard case .table(let table) = kind, table.header.contains(where: { $0.plainText == header })
      else { return nil }
      return table.rows.map { $0.map(\.plainText) }
    }
    #expect(tables.count == 1, "\(chapter) has \(tables.count) tables under \"\(header)\".")
    return try #require(tables.first)
  }
}
