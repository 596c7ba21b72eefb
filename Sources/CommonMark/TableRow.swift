/// A line of a pipe table, split into cells as cmark-gfm 0.29.0.gfm.6 splits it.
struct TableRow {
  /// The number of the line.
  let line: Int
  /// Where the text of each cell stands in the source, white space around it left out.
  private(set) var cells: [Range<Int>] = []

  /// Splits a line at its bars; a bar right after a backslash belongs to the cell.
  init(_ content: ContainerStack.ContentLine, of text: SourceText) {
    line = content.line
    let bytes = text.bytes
    let end = content.range.upperBound
    var index = content.range.lowerBound
    func skipBar() {
      index += 1
      while index < end, bytes[index].isSpace { index += 1 }
    }
    if index < end, bytes[index] == .bar { skipBar() }
    while index < end {
      let start = index
      while index < end, bytes[index] != .bar || (index > start && bytes[index - 1] == .backslash) {
        index += 1
      }
      cells.append(Self.trim(start..<index, bytes))
      if index < end { skipBar() }
    }
  }

  /// Reads the alignments that the cells of a delimiter row ask for; nil if it is none.
  func alignments(in bytes: [UInt8]) -> [Block.Table.Alignment]? {
    var alignments: [Block.Table.Alignment] = []
    for cell in cells {
      var dashes = bytes[cell]
      let isLeft = dashes.first == UInt8(ascii: ":")
      if isLeft { dashes = dashes.dropFirst() }
      let isRight = dashes.last == UInt8(ascii: ":")
      if isRight { dashes = dashes.dropLast() }
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      switch (isLeft, isRight) {
      case (true, true): alignments.append(.center)
      case (true, false): alignments.append(.left)
      case (false, true): alignments.append(.right)
      case (false, false): alignments.append(.none)
      }
    }
    return alignments
  }

  private static func trim(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var range = range
    while let first = range.first, bytes[first].isSpace { range = first + 1..<range.upperBound }
    while let last = range.last, bytes[last].isSpace { range = range.lowerBound..<last }
    return range
  }
}
