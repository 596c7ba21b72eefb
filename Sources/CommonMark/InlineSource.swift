/// The text of one paragraph, heading or table cell, as libcmark parses it for inlines, and where each
/// of its bytes comes from.
struct InlineSource {
  /// The text: the lines without what indents them, joined by `\n`.
  private(set) var bytes: [UInt8] = []
  private var pieces: [(offset: Int, start: SourcePosition)] = []

  /// Gathers the lines of a paragraph.
  init(_ lines: [ContainerStack.ContentLine], of text: SourceText) {
    for (index, line) in lines.enumerated() {
      if index > 0 { bytes.append(.newline) }
      var range = line.range
      if line.tabRest > 0 {
        append(range.prefix(0), ofLine: line.line, of: text)
        bytes += Array(repeating: UInt8(ascii: " "), count: line.tabRest)
        range = range.dropFirst()
      }
      append(range, ofLine: line.line, of: text)
    }
    while let last = bytes.last, last.isSpace { bytes.removeLast() }
  }

  /// Gathers the text of a table cell, its escaped bars freed.
  init(cell range: Range<Int>, ofLine line: Int, of text: SourceText) {
    var start = range.lowerBound
    for index in range.dropFirst()
    where text.bytes[index] == .bar && text.bytes[index - 1] == .backslash {
      append(start..<index - 1, ofLine: line, of: text)
      start = index
    }
    append(start..<range.upperBound, ofLine: line, of: text)
  }

  /// Gives where a byte of the text stands in the source.
  func position(at offset: Int) -> SourcePosition {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].offset <= offset { low = middle } else { high = middle }
    }
    guard low < pieces.count else { return SourcePosition(line: 1, column: 1) }
    let piece = pieces[low]
    return SourcePosition(
      line: piece.start.line, column: piece.start.column + offset - piece.offset)
  }

  /// Takes over a part of a line; a NUL becomes U+FFFD, as in libcmark.
  private mutating func append(_ range: Range<Int>, ofLine line: Int, of text: SourceText) {
    var start = range.lowerBound
    func piece(at offset: Int) -> (Int, SourcePosition) {
      (bytes.count, text.position(ofLine: line, offset: offset))
    }
    pieces.append(piece(at: start))
    while let nul = text.bytes[start..<range.upperBound].firstIndex(of: 0) {
      bytes += text.bytes[start..<nul]
      pieces.append(piece(at: nul))
      bytes += [0xEF, 0xBF, 0xBD]
      start = nul + 1
      pieces.append(piece(at: start))
    }
    bytes += text.bytes[start..<range.upperBound]
  }
}
