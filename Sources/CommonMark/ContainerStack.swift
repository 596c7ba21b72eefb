/// The quotes and list items around a block, and what each asks of a line.
///
/// libcmark keeps no record of where the text of a paragraph's second line starts. This repeats the
/// matching of section 5.1 and 5.2 of the CommonMark specification to find it.
struct ContainerStack {
  private enum Marker {
    case quote
    /// The columns by which a line must be indented to belong to the item.
    case item(width: Int)
  }

  private struct Container {
    var marker: Marker
    var line: Int
    /// The place after the marker on the container's first line.
    var cursor: LineCursor
  }

  /// Where the text of a line stands.
  struct ContentLine {
    /// The number of the line.
    var line: Int
    /// The bytes of the text; libcmark strips the white space before it, but not from a lazy line.
    var range: Range<Int>
    /// The columns of white space before the text, within its container.
    var indent: Int
    /// Whether the markers of all containers stand on the line; if not, it is a lazy continuation.
    var isWhole: Bool
    /// The spaces that libcmark reads for the rest of a tab at the start of a lazy line.
    var tabRest = 0
    /// Whether the line is code, provided that no paragraph is open before it.
    var isIndentedCode: Bool { isWhole && indent >= 4 }
  }

  let text: SourceText
  private var containers: [Container] = []

  /// Creates the stack at the top of a document.
  init(text: SourceText) {
    self.text = text
  }

  /// Follows a walk through the tree into and out of quotes and items.
  mutating func follow(_ step: SyntaxNode.Step, _ kind: SyntaxNode.Kind, line: Int) {
    switch (kind, step) {
    case (.quote, .enter): enterQuote(line: line)
    case (.item, .enter): enterItem(line: line)
    case (.quote, .leave), (.item, .leave): containers.removeLast()
    default: break
    }
  }

  private mutating func enterQuote(line: Int) {
    var cursor = cursor(atMarkerOn: line)
    let indentation = cursor.indentation(in: text.bytes)
    cursor.advance(bytes: indentation.offset + 1 - cursor.offset, in: text.bytes)
    cursor.skipOneBlank(in: text.bytes)
    containers.append(Container(marker: .quote, line: line, cursor: cursor))
  }

  private mutating func enterItem(line: Int) {
    var cursor = cursor(atMarkerOn: line)
    let indentation = cursor.indentation(in: text.bytes)
    cursor.advance(bytes: indentation.offset - cursor.offset, in: text.bytes)
    let marker = markerLength(at: cursor)
    cursor.advance(bytes: marker, in: text.bytes)
    let space = cursor.indentation(in: text.bytes)
    var padding = 1
    if (1...4).contains(space.columns), space.offset < cursor.end {
      padding = space.columns
      cursor.advance(columns: padding, in: text.bytes)
    } else {
      cursor.skipOneBlank(in: text.bytes)
    }
    let width = indentation.columns + marker + padding
    containers.append(Container(marker: .item(width: width), line: line, cursor: cursor))
  }

  /// Finds the text of a line behind the markers of the containers.
  func contentLine(_ line: Int) -> ContentLine {
    var (cursor, isWhole) = match(line)
    let indentation = cursor.indentation(in: text.bytes)
    let start = isWhole ? indentation.offset : cursor.offset
    return ContentLine(
      line: line, range: start..<cursor.end, indent: indentation.columns, isWhole: isWhole,
      tabRest: isWhole ? 0 : cursor.tabRest)
  }

  /// Finds the text of the lines of a paragraph, whose first line may hold the markers themselves.
  func contentLines(from start: SourcePosition, through endLine: Int) -> [ContentLine] {
    let line = text.range(ofLine: start.line)
    let offset = min(line.lowerBound + start.column - 1, line.upperBound)
    let first = ContentLine(
      line: start.line, range: offset..<line.upperBound, indent: 0, isWhole: true)
    guard endLine > start.line else { return [first] }
    return [first] + (start.line + 1...endLine).map { contentLine($0) }
  }

  /// Finds the text of a heading, and the line that underlines it if there is one.
  ///
  /// libcmark gives the line after the underline as the end, where there is a line after it.
  func headingLines(
    from start: SourcePosition, through endLine: Int
  ) -> (text: [ContentLine], underline: Int?) {
    let lines = contentLines(from: start, through: endLine)
    let underline = lines.dropFirst().firstIndex { line in
      let mark = text.bytes[line.range].first
      let marks = text.bytes[line.range].prefix { $0 == mark }
      return line.isWhole && line.indent < 4
        && (mark == UInt8(ascii: "-") || mark == UInt8(ascii: "="))
        && text.bytes[marks.endIndex..<line.range.upperBound].allSatisfy(\.isBlank)
    }
    guard let underline else { return (Array(lines.prefix(1)), nil) }
    return (Array(lines[..<underline]), lines[underline].line)
  }

  private func cursor(atMarkerOn line: Int) -> LineCursor {
    if let last = containers.last, last.line == line { return last.cursor }
    return match(line).cursor
  }

  private func match(_ line: Int) -> (cursor: LineCursor, isWhole: Bool) {
    var cursor = LineCursor(line: text.range(ofLine: line))
    for container in containers {
      let indentation = cursor.indentation(in: text.bytes)
      switch container.marker {
      case .quote:
        let isQuote =
          indentation.columns <= 3 && indentation.offset < cursor.end
          && text.bytes[indentation.offset] == UInt8(ascii: ">")
        guard isQuote else { return (cursor, false) }
        cursor.advance(columns: indentation.columns + 1, in: text.bytes)
        cursor.skipOneBlank(in: text.bytes)
      case .item(let width):
        guard indentation.columns >= width else { return (cursor, false) }
        cursor.advance(columns: width, in: text.bytes)
      }
    }
    return (cursor, true)
  }

  private func markerLength(at cursor: LineCursor) -> Int {
    text.bytes[cursor.offset..<cursor.end].prefix(9).prefix { $0.isDigit }.count + 1
  }
}
