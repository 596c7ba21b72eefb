import CommonMark
import TeXMath
import TerminalPages

extension [Block] {
  /// Every character that the blocks say, without white space; an oracle written apart from pages.
  func said(_ theme: Theme) -> String {
    var said = ""
    for block in self {
      switch block.kind {
      case .paragraph(let inlines), .heading(_, let inlines): said += inlines.said(theme)
      case .quote(let blocks): said += blocks.said(theme)
      case .list(let list): said += list.items.joined().map { $0 }.said(theme)
      case .code(_, let text): said += text
      case .html, .thematicBreak: break
      case .table(let table):
        for cell in table.header + table.rows.joined() { said += cell.said(theme) }
      }
    }
    return said.filter { !$0.isWhitespace }
  }
}

extension [Inline] {
  fileprivate func said(_ theme: Theme) -> String {
    var said = ""
    for inline in self {
      switch inline.kind {
      case .text(let text): said += text
      case .math(let tex):
        let scripts: TeXFormula.Scripts = theme.formulas == .drawn ? .small : .marked
        said += (try? TeXFormula(tex))?.line(scripts: scripts) ?? tex
      case .code(let text): said += theme.marks.codeQuote + text + theme.marks.codeQuote
      case .softBreak, .lineBreak, .html: break
      case .emphasis(let inlines), .strong(let inlines): said += inlines.said(theme)
      case .link(_, _, let inlines), .image(_, _, let inlines): said += inlines.said(theme)
      }
    }
    return said
  }
}

extension Page {
  /// Every character on the page that comes from the document, without white space.
  var said: String {
    var said = ""
    for line in lines {
      for run in line.runs where !run.isOrnament { said += run.text }
    }
    return said.filter { !$0.isWhitespace }
  }
}
