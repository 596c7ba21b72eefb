import CommonMark
import Foundation
import TerminalPages
import Testing

/// What holds for every chapter of the book.
@Suite struct ChapterTests {
  // Hints are shown here, so that their text is looked at too; what tags say is not.
  private func document(_ chapter: ChapterFile) -> Document {
    Document(parsing: chapter.text).without(\.isHTML)
  }

  @Test(arguments: ChapterFile.all, [Theme.dark, .plain])
  func `no width from 20 to 120 loses a character or breaks out of the page`(
    chapter: ChapterFile, theme: Theme
  ) {
    let text = document(chapter).without { $0.isTable || $0.isFormula }
    let tables = document(chapter).without { !$0.isTable }
    let expected = (text.blocks.said(theme), tables.blocks.said(theme).sorted())
    for width in 20...120 {
      let renderer = PageRenderer(theme: theme, width: width)
      let pages = (renderer.page(text), renderer.page(tables))
      #expect(pages.0.said == expected.0, "at width \(width)")
      // Wrapped cells stand side by side, so their characters come in another order.
      #expect(pages.1.said.sorted() == expected.1, "at width \(width)")
      for line in pages.0.lines + pages.1.lines {
        #expect(line.width <= width, "\(line.text) at width \(width)")
      }
    }
  }

  @Test(arguments: ChapterFile.all)
  func `formulas keep every letter and digit at every width`(chapter: ChapterFile) {
    let formulas = document(chapter).without { !$0.isFormula }
    for block in formulas.blocks {
      let formula = Document(blocks: [block])
      let expected = letters(PageRenderer(theme: .dark, width: 1000).page(formula))
      for width in stride(from: 20, through: 120, by: 5) {
        let page = PageRenderer(theme: .dark, width: width).page(formula)
        #expect(letters(page) == expected, "\(block.kind) at width \(width)")
        #expect(page.lines.allSatisfy { $0.width <= width }, "\(block.kind) at width \(width)")
      }
    }
  }

  /// The letters and digits of a page, small and raised ones as plain ones, in no order.
  private func letters(_ page: Page) -> [Character] {
    page.said.precomposedStringWithCompatibilityMapping
      .filter { $0.isLetter || $0.isNumber }.sorted()
  }

  @Test(arguments: ChapterFile.all, [Theme.dark, .light])
  func `the escapes of a page take at most twice the bytes of its text`(
    chapter: ChapterFile, theme: Theme
  ) {
    let page = PageRenderer(theme: theme, width: 80).page(Document(parsing: chapter.text))
    #expect(page.terminalText.utf8.count <= 3 * chapter.text.utf8.count)
  }

  @Test(arguments: ChapterFile.all)
  func `plain pages have no escape, no box drawing of ours, and no TeX`(chapter: ChapterFile) {
    let page = PageRenderer(theme: .plain, width: 80)
      .page(document(chapter).without { if case .code = $0 { !$0.isFormula } else { false } })
    #expect(!page.terminalText.utf8.contains(0x1B))
    for line in page.lines {
      let art = line.text.unicodeScalars.filter { (0x2500...0x259F).contains($0.value) }
      #expect(art.isEmpty, "\(line.text)")
      #expect(!line.text.contains("\\frac") && !line.text.contains("\\begin"), "\(line.text)")
    }
  }
}
