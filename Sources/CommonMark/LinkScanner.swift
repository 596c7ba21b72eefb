/// Finds where the parts of links end, by the rules of libcmark 0.30.2 (`inlines.c`, `scanners.re`).
///
/// libcmark has already told that there is a link; this only measures what it wrote no position for.
struct LinkScanner {
  /// The text of a paragraph.
  let bytes: [UInt8]

  /// Gives where a link or image ends whose text ends with the `]` at an index.
  func linkEnd(closingBracket index: Int) -> Int {
    let start = index + 1
    return inlineTailEnd(at: start) ?? labelEnd(at: start) ?? start
  }

  /// Gives where the link reference definitions at the start of a paragraph end.
  func definitionsEnd() -> Int {
    var end = 0
    while let next = definitionEnd(at: end) { end = next }
    return end
  }

  /// Measures `(destination "title")`.
  private func inlineTailEnd(at start: Int) -> Int? {
    guard byte(start) == UInt8(ascii: "(") else { return nil }
    guard var end = destinationEnd(at: skip(start + 1, while: \.isSpace)) else { return nil }
    let titleStart = skip(end, while: \.isSpace)
    if titleStart > end { end = titleEnd(at: titleStart) ?? titleStart }
    end = skip(end, while: \.isSpace)
    return byte(end) == UInt8(ascii: ")") ? end + 1 : nil
  }

  /// Measures `[label]`, at most 1,000 bytes.
  private func labelEnd(at start: Int) -> Int? {
    guard byte(start) == UInt8(ascii: "[") else { return nil }
    var index = start + 1
    while let next = byte(index), next != UInt8(ascii: "[") {
      if next == UInt8(ascii: "]") { return index + 1 }
      index += next == .backslash && byte(index + 1)?.isPunctuation == true ? 2 : 1
      guard index - start - 1 <= 1000 else { return nil }
    }
    return nil
  }

  private func definitionEnd(at start: Int) -> Int? {
    guard let labelEnd = labelEnd(at: start), byte(labelEnd) == UInt8(ascii: ":"),
      !bytes[start + 1..<labelEnd - 1].allSatisfy(\.isSpace),
      let destination = destinationEnd(at: skipOneLineEnd(labelEnd + 1))
    else { return nil }
    let titleStart = skipOneLineEnd(destination)
    if titleStart > destination, let title = titleEnd(at: titleStart),
      let end = lineEnd(after: title)
    {
      return end
    }
    return lineEnd(after: destination)
  }

  private func destinationEnd(at start: Int) -> Int? {
    guard byte(start) == UInt8(ascii: "<") else { return bareDestinationEnd(at: start) }
    var index = start + 1
    while let next = byte(index) {
      if next == UInt8(ascii: ">") { return index + 1 }
      if next == .newline || next == UInt8(ascii: "<") { return nil }
      index += next == .backslash ? 2 : 1
    }
    return nil
  }

  private func bareDestinationEnd(at start: Int) -> Int? {
    var index = start
    var depth = 0
    scan: while let next = byte(index) {
      switch next {
      case .backslash where byte(index + 1)?.isPunctuation == true: index += 1
      case UInt8(ascii: "("):
        depth += 1
        if depth > 32 { return nil }
      case UInt8(ascii: ")") where depth == 0: break scan
      case UInt8(ascii: ")"): depth -= 1
      case _ where next.isSpace: break scan
      default: break
      }
      index += 1
    }
    // Only `()` may be empty.
    let isEmpty = index == start && byte(index) != UInt8(ascii: ")")
    return depth == 0 && !isEmpty ? index : nil
  }

  /// Measures a title; libcmark's scanner takes the longest match, so that an escaped quote ends the
  /// title only when no later one does.
  private func titleEnd(at start: Int) -> Int? {
    let closers: [UInt8: UInt8] = [
      UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "'"): UInt8(ascii: "'"),
      UInt8(ascii: "("): UInt8(ascii: ")"),
    ]
    guard let opener = byte(start), let closer = closers[opener] else { return nil }
    var lastEscaped: Int?
    var index = start + 1
    while let next = byte(index) {
      let isEscaped = bytes[index - 1] == .backslash && index - 1 > start
      if next == closer {
        guard isEscaped else { return index + 1 }
        lastEscaped = index + 1
      } else if next == opener, !isEscaped {
        return lastEscaped
      }
      index += 1
    }
    return lastEscaped
  }

  /// Gives the start of the next line, if nothing but white space stands before it.
  private func lineEnd(after start: Int) -> Int? {
    let end = skip(start, while: \.isBlank)
    guard let next = byte(end) else { return end }
    return next == .newline ? end + 1 : nil
  }

  private func skipOneLineEnd(_ start: Int) -> Int {
    let end = skip(start, while: \.isBlank)
    return byte(end) == .newline ? skip(end + 1, while: \.isBlank) : end
  }

  private func skip(_ start: Int, while condition: (UInt8) -> Bool) -> Int {
    var index = start
    while let next = byte(index), condition(next) { index += 1 }
    return index
  }

  private func byte(_ index: Int) -> UInt8? {
    index < bytes.count ? bytes[index] : nil
  }
}
