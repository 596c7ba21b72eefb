/// A place in a line, as libcmark moves through the markers that stand before a block.
///
/// A tab fills up to the next multiple of four columns; a marker may use up a part of it. The cursor
/// then stays at the tab, and its column tells how much is used.
struct LineCursor {
  /// The index of the next byte in the text.
  private(set) var offset: Int
  /// The end of the line.
  let end: Int
  /// The column that the next byte stands at, counted from 0, tabs expanded.
  private(set) var column = 0
  /// The columns that are left of a tab whose first columns are used up; 0 outside of a tab.
  private(set) var tabRest = 0
  /// Where the white space that was measured last ends; good until the cursor has passed it.
  private var text: (offset: Int, column: Int)?

  /// Creates a cursor at the start of a line.
  init(line: Range<Int>) {
    offset = line.lowerBound
    end = line.upperBound
  }

  /// Measures the white space that follows.
  ///
  /// The white space before deeply nested items is read once, not once for each item.
  ///
  /// - Returns: Its width in columns, and the index of the byte after it.
  mutating func indentation(in bytes: [UInt8]) -> (columns: Int, offset: Int) {
    if let text, text.offset > offset { return (text.column - column, text.offset) }
    var cursor = self
    while cursor.offset < end, bytes[cursor.offset].isBlank {
      cursor.advance(bytes: 1, in: bytes)
    }
    text = (cursor.offset, cursor.column)
    return (cursor.column - column, cursor.offset)
  }

  /// Moves over whole bytes.
  mutating func advance(bytes count: Int, in bytes: [UInt8]) {
    for _ in 0..<count where offset < end {
      column += bytes[offset] == UInt8(ascii: "\t") ? 4 - column % 4 : 1
      offset += 1
      tabRest = 0
    }
  }

  /// Moves over columns, into a tab where one is wider than what is left.
  mutating func advance(columns count: Int, in bytes: [UInt8]) {
    var left = count
    while left > 0, offset < end {
      let width = bytes[offset] == UInt8(ascii: "\t") ? 4 - column % 4 : 1
      column += min(left, width)
      offset += left >= width ? 1 : 0
      tabRest = max(0, width - left)
      left -= width
    }
  }

  /// Moves over one column of white space, if there is one.
  mutating func skipOneBlank(in bytes: [UInt8]) {
    if offset < end, bytes[offset].isBlank { advance(columns: 1, in: bytes) }
  }
}
