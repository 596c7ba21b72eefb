import CommonMark
import TerminalPages

extension [Block] {
  /// Every character that the blocks say, without white space; an oracle written apart from pages.
  func said(codeQuote: String) -> String {
    var said = ""
    for block in self {
      switch block.kind {
      case .paragraph(let inlines), .heading(_, let inlines): said += inlines.said(codeQuote)
      case .quote(let blocks): said += blocks.said(codeQuote: codeQuote)
      case .list(let list): said += list.items.joined().map { $0 }.said(codeQuote: codeQuote)
      case .code(_, let text): said += text
      case .html, .thematicBreak: break
      case .table(let table):
        for cell in table.header + table.rows.joined() { said += cell.said(codeQuote) }
      }
    }
    return said.filter { !$0.isWhitespace }
  }
}

extension [Inline] {
  fileprivate func said(_ codeQuote: String) -> String {
    var said = ""
    for inline in self {
      switch inline.kind {
      case .text(let text), .math(let text): said += text
      case .code(let text): said += codeQuote + text + codeQuote
      case .softBreak, .lineBreak, .html: break
      case .emphasis(let inlines), .strong(let inlines): said += inlines.said(codeQuote)
      case .link(_, _, let inlines), .image(_, _, let inlines): said += inlines.said(codeQuote)
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
