import CommonMark

/// Compares the positions of a document with the source text that stands there.
struct PositionCheck {
  private let lines: [ArraySlice<UInt8>]

  init(_ markdown: String) {
    var bytes = Array(markdown.utf8)[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    var lines: [ArraySlice<UInt8>] = []
    while let end = bytes.firstIndex(where: { $0 == 10 || $0 == 13 }) {
      lines.append(bytes[..<end])
      bytes = bytes[end...].starts(with: [13, 10]) ? bytes[(end + 2)...] : bytes[(end + 1)...]
    }
    lines.append(bytes)
    self.lines = lines
  }

  /// Gives the text of a line from a position on; nil where there is no such place.
  func source(at position: SourcePosition) -> String? {
    guard lines.indices.contains(position.line - 1) else { return nil }
    let line = lines[position.line - 1]
    guard (1...line.count + 1).contains(position.column) else { return nil }
    return String(validating: line.dropFirst(position.column - 1), as: UTF8.self)
  }

  /// Lists the blocks and inlines that do not stand where their position says.
  func misplaced(in document: Document) -> [String] { document.blocks.flatMap(misplaced) }

  private func misplaced(_ block: Block) -> [String] {
    let source = source(at: block.start)
    let isPlaced =
      source != nil && block.endLine >= block.start.line && block.endLine <= lines.count
    guard isPlaced else { return ["\(block.start) \(block)"] }
    switch block.kind {
    case .paragraph(let inlines), .heading(_, let inlines): return inlines.flatMap(misplaced)
    case .quote(let blocks): return source?.first == ">" ? blocks.flatMap(misplaced) : ["\(block)"]
    case .list(let list): return list.items.joined().flatMap(misplaced)
    case .table(let table):
      return ([table.header] + table.rows).joined().joined().flatMap(misplaced)
    case .html: return source?.first == "<" ? [] : ["\(block)"]
    case .code, .thematicBreak: return []
    }
  }

  private func misplaced(_ inline: Inline) -> [String] {
    guard let source = source(at: inline.start), starts(inline.kind, source) else {
      return ["\(inline)"]
    }
    switch inline.kind {
    case .emphasis(let inlines), .strong(let inlines),
      .link(_, _, let inlines), .image(_, _, let inlines):
      return inlines.flatMap(misplaced)
    default: return []
    }
  }

  private func starts(_ kind: Inline.Kind, _ source: String) -> Bool {
    switch kind {
    case .text(let text): return starts(text, source)
    case .softBreak: return source.allSatisfy(\.isWhitespace)
    case .lineBreak: return source == "\\" || source.allSatisfy(\.isWhitespace)
    case .code: return source.hasPrefix("`")
    case .math: return source.hasPrefix("$`")
    case .html: return source.hasPrefix("<")
    case .emphasis: return source.hasPrefix("*") || source.hasPrefix("_")
    case .strong: return source.hasPrefix("**") || source.hasPrefix("__")
    case .link: return source.hasPrefix("[") || source.hasPrefix("<")
    case .image: return source.hasPrefix("![")
    }
  }

  /// Compares up to the first character that the source may write in another way; a part of a tab
  /// may have become spaces.
  private func starts(_ text: String, _ source: String) -> Bool {
    for (read, written) in zip(text.unicodeScalars, source.unicodeScalars) {
      if written == "\\" || written == "&" || written == "\0" { return true }
      if written == "\t" && read == " " { return true }
      guard read == written else { return false }
    }
    return true
  }
}

extension PositionCheck {
  /// Finds where an inline stands in a document.
  static func position(of kind: Inline.Kind, in document: Document) -> SourcePosition? {
    document.blocks.lazy.compactMap { position(of: kind, in: $0) }.first
  }

  private static func position(of kind: Inline.Kind, in block: Block) -> SourcePosition? {
    switch block.kind {
    case .paragraph(let inlines), .heading(_, let inlines): position(of: kind, in: inlines)
    case .quote(let blocks): position(of: kind, in: Document(blocks: blocks))
    case .list(let list): position(of: kind, in: Document(blocks: Array(list.items.joined())))
    case .table(let table):
      position(of: kind, in: Array(([table.header] + table.rows).joined().joined()))
    case .code, .html, .thematicBreak: nil
    }
  }

  private static func position(of kind: Inline.Kind, in inlines: [Inline]) -> SourcePosition? {
    inlines.lazy.compactMap { inline in
      if inline.kind == kind { return inline.start }
      switch inline.kind {
      case .emphasis(let inlines), .strong(let inlines),
        .link(_, _, let inlines), .image(_, _, let inlines):
        return position(of: kind, in: inlines)
      default: return nil
      }
    }.first
  }
}
