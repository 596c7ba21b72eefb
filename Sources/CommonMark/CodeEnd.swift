extension ContainerStack {
  /// Gives the last line of a code block.
  ///
  /// libcmark gives the line after it for a fenced block that ends with its container, and does not
  /// tell fenced and indented code apart.
  func endLine(ofCode literal: String, info: String, _ node: SyntaxNode) -> Int {
    let start = SourcePosition(line: node.line, column: node.column)
    let opening = text.bytes[contentLines(from: start, through: node.line)[0].range]
    let isFence = opening.starts(with: "```".utf8) || opening.starts(with: "~~~".utf8)
    // Indented code may start with the marks of a fence, but then they are in its text.
    let isInText = literal.utf8.starts(with: Array(opening) + [.newline])
    guard isFence, !info.isEmpty || !isInText else {
      return node.line + max(0, literal.lineCount - 1)
    }
    let closing = node.line + literal.lineCount + 1
    guard closing <= node.endLine else { return node.endLine }
    let content = contentLine(closing)
    let isClosed = content.isWhole && text.bytes[content.range].starts(with: opening.prefix(3))
    return isClosed ? closing : closing - 1
  }
}

extension String {
  /// The number of line ends.
  var lineCount: Int { utf8.count { $0 == .newline } }
}
