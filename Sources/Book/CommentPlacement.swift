import CommonMark

/// Finds comments that break the paragraph which they belong to.
///
/// A comment at the beginning of a line opens an HTML block: it ends the paragraph above, and what
/// follows on the same line is no longer Markdown. A seed comment stands before a paragraph on
/// purpose; a measurement or a source belongs to a word inside one.
struct CommentPlacement {
  /// The line of each comment that breaks a paragraph.
  private(set) var breaks: [Int] = []
  /// The line of each comment that is never closed, so that it swallows the rest of the chapter.
  private(set) var unclosed: [Int] = []

  init(_ blocks: [Block]) { visit(blocks) }

  private mutating func visit(_ blocks: [Block]) {
    for (index, block) in blocks.enumerated() {
      switch block.kind {
      case .quote(let inner): visit(inner)
      case .list(let list): for item in list.items { visit(item) }
      case .html(let html) where html.hasPrefix("<!--"):
        let former = index > 0 ? blocks[index - 1] : nil
        let next = index + 1 < blocks.count ? blocks[index + 1] : nil
        judge(html, line: block.start.line, after: former, before: next)
      default: break
      }
    }
  }

  private mutating func judge(
    _ html: String, line: Int, after former: Block?, before next: Block?
  ) {
    let comments = HTMLComment.all(in: html[...])
    guard let comment = comments.first else { return unclosed.append(line) }
    var rest = html[comment.range.upperBound...]
    for other in comments.dropFirst() {
      guard rest[..<other.range.lowerBound].allSatisfy(\.isWhitespace) else {
        return breaks.append(line)
      }
      rest = rest[other.range.upperBound...]
    }
    guard rest.allSatisfy(\.isWhitespace) else { return breaks.append(line) }
    guard ["measured", "source"].contains(comment.kind) else { return }
    // libcmark's last line of such a block is one too small, so the lines are counted here.
    let length = html.split(whereSeparator: \.isNewline).count
    let isBelow = former.map { Self.isParagraph($0) && $0.endLine == line - 1 } ?? false
    let isAbove = next.map { Self.isParagraph($0) && $0.start.line == line + length } ?? false
    if isBelow || isAbove { breaks.append(line) }
  }

  private static func isParagraph(_ block: Block) -> Bool {
    if case .paragraph = block.kind { true } else { false }
  }
}
