import Book
import CommonMark
import Recurrent
import Testing

/// The curves of an experiment, by name.
func series(_ experiment: String) throws -> [String: Experiment.Series] {
  let result = try #require(Experiment.named(experiment)).shown()
  return Dictionary(uniqueKeysWithValues: result.series.map { ($0.name, $0) })
}

/// Expects that cells of a table print the numbers that an experiment gives for some keys, one each.
func expectCells(
  _ cells: some Sequence<String>, print keys: [String], of experiment: String
) throws {
  let values = try #require(Experiment.named(experiment)).shown().values
  let cells = Array(cells)
  #expect(cells.count == keys.count, "The table shows \(cells) for \(keys) of \(experiment).")
  for (cell, key) in zip(cells, keys) {
    let measured = try #require(values[key], "\(experiment) has no result \(key).")
    #expect(
      PrintedNumber.all(in: cell).last?.rounds(measured) == true,
      "\(experiment) gives \(key) = \(measured), but the table prints \"\(cell)\".")
  }
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
