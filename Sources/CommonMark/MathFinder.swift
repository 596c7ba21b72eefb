/// Finds formulas in running text: a code span between two dollars.
///
/// This spelling, which GitHub knows too, is the only one that CommonMark hands over unharmed.
enum MathFinder {
  static func block(_ block: Block) -> Block {
    var result = block
    switch block.kind {
    case .paragraph(let inlines): result.kind = .paragraph(Self.inlines(inlines))
    case .heading(let level, let inlines): result.kind = .heading(level: level, Self.inlines(inlines))
    case .quote(let blocks): result.kind = .quote(blocks.map(Self.block))
    case .list(var list):
      list.items = list.items.map { $0.map(Self.block) }
      result.kind = .list(list)
    case .table(var table):
      table.header = table.header.map(Self.inlines)
      table.rows = table.rows.map { $0.map(Self.inlines) }
      result.kind = .table(table)
    case .code, .html, .thematicBreak: break
    }
    return result
  }

  static func inlines(_ inlines: [Inline]) -> [Inline] {
    var result = inlines.map(nested)
    var index = 1
    while index + 1 < result.count {
      if case .text(let before) = result[index - 1].kind, before.hasSuffix("$"),
        case .code(let tex) = result[index].kind,
        case .text(let after) = result[index + 1].kind, after.hasPrefix("$")
      {
        result[index - 1].kind = .text(String(before.dropLast()))
        result[index].kind = .math(tex)
        result[index + 1].kind = .text(String(after.dropFirst()))
        result[index + 1].start.column += 1
      }
      index += 1
    }
    return result.filter { $0.kind != .text("") }
  }

  private static func nested(_ inline: Inline) -> Inline {
    var result = inline
    switch inline.kind {
    case .emphasis(let inner): result.kind = .emphasis(inlines(inner))
    case .strong(let inner): result.kind = .strong(inlines(inner))
    case .link(let destination, let title, let inner):
      result.kind = .link(destination: destination, title: title, inlines(inner))
    case .image(let destination, let title, let inner):
      result.kind = .image(destination: destination, title: title, inlines(inner))
    default: break
    }
    return result
  }
}
