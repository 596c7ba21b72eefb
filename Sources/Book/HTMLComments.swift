import CommonMark

/// All comments of a document, inside and between paragraphs.
struct HTMLComments {
  private(set) var found: [Remark<String>] = []

  init(_ blocks: [Block]) {
    for block in blocks { visit(block) }
  }

  private mutating func visit(_ block: Block) {
    switch block.kind {
    case .html(let html): collect(html, line: block.start.line)
    case .paragraph(let inlines), .heading(_, let inlines): visit(inlines)
    case .quote(let blocks): for block in blocks { visit(block) }
    case .list(let list): for block in list.items.flatMap({ $0 }) { visit(block) }
    case .table(let table):
      for cell in table.header + table.rows.flatMap({ $0 }) { visit(cell) }
    case .code, .thematicBreak: break
    }
  }

  private mutating func visit(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline.kind {
      case .html(let html): collect(html, line: inline.start.line)
      case .emphasis(let inner), .strong(let inner): visit(inner)
      case .link(_, _, let inner), .image(_, _, let inner): visit(inner)
      default: break
      }
    }
  }

  private mutating func collect(_ html: String, line: Int) {
    for comment in HTMLComment.all(in: html[...]) {
      let before = html[..<comment.range.lowerBound].count { $0.isNewline }
      found.append(Remark(content: String(comment.content), line: line + before))
    }
  }
}
