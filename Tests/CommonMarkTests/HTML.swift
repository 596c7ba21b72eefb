import CommonMark

/// Renders a document to HTML as libcmark and, for tables, cmark-gfm do: the other half of the oracle.
struct HTML {
  private(set) var text = ""

  init(_ document: Document) {
    add(document.blocks)
  }

  private mutating func add(_ blocks: [Block], isTight: Bool = false) {
    for block in blocks { add(block, isTight: isTight) }
  }

  private mutating func add(_ block: Block, isTight: Bool) {
    switch block.kind {
    case .paragraph(let inlines) where isTight: add(inlines)
    case .paragraph(let inlines): line("<p>" + inline(inlines) + "</p>\n")
    case .heading(let level, let inlines):
      line("<h\(level)>" + inline(inlines) + "</h\(level)>\n")
    case .quote(let blocks):
      line("<blockquote>\n")
      add(blocks)
      line("</blockquote>\n")
    case .list(let list): add(list)
    case .code(let info, let code):
      let language = info.prefix { !" \t\u{0B}\u{0C}".contains($0) }
      let attribute = info.isEmpty ? "" : " class=\"language-\(escape(String(language)))\""
      line("<pre><code\(attribute)>" + escape(code) + "</code></pre>\n")
    case .html(let html):
      line(html)
      line("")
    case .thematicBreak: line("<hr />\n")
    case .table(let table): add(table)
    }
  }

  private mutating func add(_ list: Block.List) {
    let attribute = list.firstNumber.map { $0 == 1 ? "" : " start=\"\($0)\"" }
    line((attribute.map { "<ol\($0)>\n" } ?? "<ul>\n"))
    for item in list.items {
      line("<li>")
      add(item, isTight: list.isTight)
      text += "</li>\n"
    }
    text += attribute == nil ? "</ul>\n" : "</ol>\n"
  }

  private mutating func add(_ table: Block.Table) {
    line("<table>\n<thead>\n" + row(table.header, "th", table.alignments) + "</thead>\n")
    if !table.rows.isEmpty {
      text += "<tbody>\n"
      for cells in table.rows { text += row(cells, "td", table.alignments) }
      text += "</tbody>\n"
    }
    text += "</table>\n"
  }

  private func row(
    _ cells: [[Inline]], _ tag: String, _ alignments: [Block.Table.Alignment]
  ) -> String {
    let rendered = zip(cells, alignments).map { cell, alignment in
      let attribute = alignment == .none ? "" : " align=\"\(alignment)\""
      return "<\(tag)\(attribute)>" + inline(cell) + "</\(tag)>\n"
    }
    return "<tr>\n" + rendered.joined() + "</tr>\n"
  }

  private mutating func add(_ inlines: [Inline]) { text += inline(inlines) }

  /// Goes on at the start of a line.
  private mutating func line(_ addition: String) {
    if let last = text.utf8.last, last != UInt8(ascii: "\n") { text += "\n" }
    text += addition
  }

  private func inline(_ inlines: [Inline]) -> String { inlines.map { inline($0) }.joined() }

  private func inline(_ inline: Inline) -> String {
    switch inline.kind {
    case .text(let text): escape(text)
    case .softBreak: "\n"
    case .lineBreak: "<br />\n"
    case .code(let code): "<code>\(escape(code))</code>"
    case .math(let tex): "$<code>\(escape(tex))</code>$"
    case .html(let html): html
    case .emphasis(let inlines): "<em>\(self.inline(inlines))</em>"
    case .strong(let inlines): "<strong>\(self.inline(inlines))</strong>"
    case .link(let destination, let title, let inlines):
      "<a href=\"\(escapeURL(destination))\"\(attribute(title))>\(self.inline(inlines))</a>"
    case .image(let destination, let title, let inlines):
      "<img src=\"\(escapeURL(destination))\" alt=\"\(description(inlines))\"\(attribute(title)) />"
    }
  }

  private func attribute(_ title: String) -> String {
    title.isEmpty ? "" : " title=\"\(escape(title))\""
  }

  private func description(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline.kind {
      case .text(let text), .code(let text), .html(let text): escape(text)
      case .math(let tex): "$\(escape(tex))$"
      case .softBreak, .lineBreak: " "
      case .emphasis(let inlines), .strong(let inlines),
        .link(_, _, let inlines), .image(_, _, let inlines):
        description(inlines)
      }
    }.joined()
  }

  private func escape(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private func escapeURL(_ url: String) -> String {
    let safe = Set("-_.+!*(),%#@?=;:/$~".utf8)
    return url.utf8.map { byte in
      let character = Character(Unicode.Scalar(byte))
      if byte < 128, character.isLetter || character.isNumber || safe.contains(byte) {
        return String(character)
      }
      if character == "&" { return "&amp;" }
      if character == "'" { return "&#x27;" }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}

/// Renders a text by libcmark alone; an empty title is left out, as the tree does not keep it.
func oracleHTML(_ markdown: String) -> String {
  commonMarkHTML(of: markdown).split(separator: " title=\"\"", omittingEmptySubsequences: false)
    .joined()
}
