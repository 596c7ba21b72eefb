/// A source text in lines, numbered from 1 as libcmark numbers them.
struct SourceText {
  /// The UTF-8 text.
  let bytes: [UInt8]
  private var lines: [Range<Int>] = []

  /// The number of lines.
  var lineCount: Int { lines.count }

  /// Splits a text at `\n`, `\r` and `\r\n`; a byte order mark is not part of the first line.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var end = start
    while end < bytes.count {
      let isLineEnd = bytes[end] == .newline || bytes[end] == .carriageReturn
      guard isLineEnd else {
        end += 1
        continue
      }
      lines.append(start..<end)
      let isPair =
        bytes[end] == .carriageReturn && end + 1 < bytes.count && bytes[end + 1] == .newline
      end += isPair ? 2 : 1
      start = end
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
  }

  /// Gives where the bytes of a line stand, its line end left out; empty beyond the text.
  func range(ofLine line: Int) -> Range<Int> {
    lines.indices.contains(line - 1) ? lines[line - 1] : bytes.count..<bytes.count
  }

  /// Gives the position of a byte of a line.
  func position(ofLine line: Int, offset: Int) -> SourcePosition {
    SourcePosition(line: line, column: offset - range(ofLine: line).lowerBound + 1)
  }
}

extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let backslash = UInt8(ascii: "\\")
  static let bar = UInt8(ascii: "|")
  static let dollar = UInt8(ascii: "$")
  static let backtick = UInt8(ascii: "`")

  /// Whether the byte is a space or a tab, which is all that may indent a block.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  /// Whether the byte is white space in C's sense.
  var isSpace: Bool { self == UInt8(ascii: " ") || (9...13).contains(self) }
  /// Whether the byte is an ASCII digit.
  var isDigit: Bool { (48...57).contains(self) }
  /// Whether the byte is an ASCII letter.
  var isLetter: Bool { (65...90).contains(self) || (97...122).contains(self) }
  /// Whether the byte is ASCII punctuation, which a backslash can escape.
  var isPunctuation: Bool { (33...126).contains(self) && !isDigit && !isLetter }
}
