import Foundation
import TeXMath
import Testing

/// A golden file for each chapter with every formula as set; `RECORD_GOLDENS=1` writes them anew.
@Suite struct GoldenTests {
  @Test(arguments: Chapters.names)
  func `every formula of a chapter looks as it was recorded`(chapter: String) throws {
    let formulas = try Chapters.formulas(of: chapter)
    try compare(try formulas.map(set).joined(separator: "\n"), with: "\(chapter).txt")
  }

  @Test func `the formulas of the source look as they were recorded`() throws {
    let formulas = SourceFormulas.all.map { ChapterFormula(tex: $0, isDisplay: true) }
    try compare(try formulas.map(set).joined(separator: "\n"), with: "source.txt")
  }

  /// The formula, its forms on one line and, when it stands alone, its rows at 76 cells.
  private func set(_ formula: ChapterFormula) throws -> String {
    let set = try TeXFormula(formula.tex)
    let tex = formula.tex.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var text = "# \(tex)\n"
    for line in set.lines() { text += "line   \(line)\n" }
    for line in set.lines(scripts: .marked) { text += "plain  \(line)\n" }
    if formula.isDisplay {
      let rows = try #require(set.block(width: 76, cells: cells))
      for row in rows { text += row.isEmpty ? "\n" : "    \(row)\n" }
    }
    return text
  }

  private func compare(_ shown: String, with name: String) throws {
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      let folder = URL(filePath: #filePath).deletingLastPathComponent()
      try Data(shown.utf8).write(to: folder.appending(path: "Goldens/\(name)"))
      Issue.record("Recorded \(name). Look at it, then run the tests without RECORD_GOLDENS.")
      return
    }
    let folder = try #require(Bundle.module.resourceURL)
    let recorded = try? String(
      contentsOf: folder.appending(path: "Goldens/\(name)"), encoding: .utf8)
    #expect(
      shown == recorded, "The formulas differ from Goldens/\(name); RECORD_GOLDENS=1 records it.")
  }
}

/// The cells of a character in these tests: none for a mark on the letter before, else one.
func cells(_ character: Character) -> Int {
  character.unicodeScalars.allSatisfy { $0.properties.canonicalCombiningClass != .notReordered }
    ? 0 : 1
}
