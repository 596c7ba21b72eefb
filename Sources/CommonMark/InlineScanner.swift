/// Follows libcmark's inlines through the text they were parsed from, to tell where each one starts.
///
/// libcmark 0.30.2 writes no position for line breaks, none of use for what comes after a link over two
/// lines, and the first line's indentation for all lines. Its nodes stand in source order, so their
/// extents follow from the text.
struct InlineScanner {
  private let links: LinkScanner
  /// The index of the first byte that no inline has claimed.
  private(set) var offset: Int
  /// The ends of the open links, where known at their start.
  private var autolinkEnds: [Int?] = []

  /// Creates a scanner over a text; parsing starts at an offset.
  init(_ bytes: [UInt8], from offset: Int) {
    links = LinkScanner(bytes: bytes)
    self.offset = offset
  }

  private var bytes: [UInt8] { links.bytes }

  /// Moves over text, given as libcmark decoded it.
  ///
  /// - Returns: Where it starts.
  mutating func skipText(_ decoded: String) -> Int {
    let start = offset
    // The text of an autolink is part of `<…>`, which is measured as a whole.
    if case .some(.some) = autolinkEnds.last { return start }
    var decoded = decoded
    decoded.withUTF8 { skipText($0) }
    return start
  }

  private mutating func skipText(_ decoded: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < decoded.count, offset < bytes.count {
      let next = bytes[offset]
      if next == .backslash, byte(offset + 1)?.isPunctuation == true {
        offset += 2
        index += 1
      } else if next == UInt8(ascii: "&"),
        let reference = CharacterReference(in: bytes, at: offset, decoded: decoded[index...])
      {
        offset = reference.end
        index += reference.length
      } else {
        offset += 1
        index += 1
      }
    }
  }

  /// Moves over a line end and the white space around it; after a backslash, white space is text.
  mutating func skipLineEnd() -> Int {
    let start = offset
    while let next = byte(offset), next != .newline { offset += 1 }
    offset = min(offset + 1, bytes.count)
    guard byte(start) != .backslash else { return start }
    while let next = byte(offset), next.isBlank { offset += 1 }
    return start
  }

  /// Moves over a code span with its backticks.
  mutating func skipCode() -> Range<Int> {
    let start = offset
    let width = bytes[start...].prefix { $0 == .backtick }.count
    var index = start + width
    while index < bytes.count {
      let run = bytes[index...].prefix { $0 == .backtick }.count
      if run == width { break }
      index += max(run, 1)
    }
    offset = min(index + width, bytes.count)
    return start..<offset
  }

  /// Moves over bytes that libcmark took as they are.
  mutating func skip(_ count: Int) -> Int {
    defer { offset = min(offset + count, bytes.count) }
    return offset
  }

  /// Moves over the opening of a link, which is `[` or `<`.
  mutating func openLink() -> Int {
    let isAutolink = byte(offset) == UInt8(ascii: "<")
    autolinkEnds.append(
      isAutolink ? bytes[offset...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } : nil)
    return skip(1)
  }

  /// Moves over the `![` of an image.
  mutating func openImage() -> Int {
    autolinkEnds.append(nil)
    return skip(2)
  }

  /// Moves over the rest of a link or image after its text.
  mutating func closeLink() {
    if let end = autolinkEnds.popLast() ?? nil {
      offset = end
    } else if byte(offset) == UInt8(ascii: "]") {
      offset = links.linkEnd(closingBracket: offset)
    }
  }

  private func byte(_ index: Int) -> UInt8? {
    index < bytes.count ? bytes[index] : nil
  }
}
