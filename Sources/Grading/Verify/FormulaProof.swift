import Book
import CommonMark
import TeXMath

/// What is wrong in the formulas of a chapter.
package struct FormulaProof {
  private let file: String
  /// The mistakes, with their lines and columns in the chapter.
  package private(set) var problems: [BookError.Problem] = []

  package init(_ chapter: Chapter) {
    file = chapter.file
    for block in chapter.document.blocks { visit(block) }
  }

  private mutating func visit(_ block: Block) {
    switch block.kind {
    case .paragraph(let inlines), .heading(_, let inlines): visit(inlines)
    case .quote(let blocks): for block in blocks { visit(block) }
    case .list(let list): for block in list.items.joined() { visit(block) }
    case .table(let table): for cell in table.header + table.rows.joined() { visit(cell) }
    case .code(let info, let text) where info == "math":
      // The formula begins below its fence, as far to the right.
      let column = block.start.column
      check(text, line: block.start.line + 1, column: column, further: column)
    case .code, .html, .thematicBreak: break
    }
  }

  private mutating func visit(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline.kind {
      case .math(let tex):
        check(
          tex, line: inline.start.line, column: inline.start.column + "$`".utf8.count, further: 1)
      case .link(_, _, let inner), .image(_, _, let inner): visit(inner)
      case .emphasis(let inner), .strong(let inner): visit(inner)
      default: break
      }
    }
  }

  /// Notes what is wrong; `further` is where the formula's later lines begin.
  private mutating func check(_ tex: String, line: Int, column: Int, further: Int) {
    do {
      _ = try TeXFormula(tex)
    } catch {
      let left = error.line == 1 ? column : further
      problems.append(
        BookError.Problem(
          file: file, line: line + error.line - 1, column: left + error.column - 1,
          what: error.what, repair: error.repair))
    }
  }
}
