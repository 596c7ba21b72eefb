/// Breaks segments into lines, each as full as the width allows.
///
/// Lines end at spaces. A word that does not fit on a line of its own is broken between Hangul
/// syllables or other wide characters, after `/`, `-` and their like, and at last anywhere between
/// characters; nothing is ever dropped.
struct LineBreaker {
  let width: Int
  let measure: TerminalWidth
  private var lines: [StyledLine] = []
  private var line = StyledLine()

  private init(width: Int, measure: TerminalWidth) {
    self.width = max(width, 1)
    self.measure = measure
  }

  /// Breaks the segments into lines of at most `width` cells.
  static func lines(_ list: SegmentList, width: Int) -> [StyledLine] {
    var breaker = LineBreaker(width: width, measure: list.measure)
    breaker.place(list.segments)
    if !breaker.line.runs.isEmpty { breaker.endLine() }
    return breaker.lines
  }

  private mutating func place(_ segments: [Segment]) {
    var start = 0
    while start < segments.count {
      var end = start + 1
      var unitWidth = segments[start].width
      while end < segments.count, segments[end].joint == .glued {
        unitWidth += segments[end].width
        end += 1
      }
      let unit = segments[start..<end]
      if unitWidth <= width {
        place(unit, width: unitWidth)
      } else if unit.contains(where: \.isKeptSpace) {
        place(released(unit))
      } else if unit.contains(where: { $0.isWhole && $0.width > width }) {
        place(loosened(unit))
      } else {
        placeOverlong(unit)
      }
      start = end
    }
  }

  private mutating func place(_ unit: ArraySlice<Segment>, width unitWidth: Int) {
    guard let first = unit.first else { return }
    let gap = first.joint == .space && !line.runs.isEmpty ? 1 : 0
    if first.joint == .lineEnd || line.width + gap + unitWidth > width {
      if !line.runs.isEmpty { endLine() }
    } else if gap > 0 {
      line.append(first.spaceStyle, width: 1)
    }
    for segment in unit { line.append(segment.run, width: segment.width) }
  }

  private mutating func endLine() {
    lines.append(line)
    line = StyledLine()
  }

  /// Lets a shape that is too wide for any line be broken at its spaces.
  private func released(_ unit: ArraySlice<Segment>) -> [Segment] {
    var segments: [Segment] = []
    var space: Segment?
    for var segment in unit {
      if segment.isKeptSpace {
        space = segment
        continue
      }
      if let kept = space { (segment.joint, segment.spaceStyle) = (.space, kept.run) }
      space = nil
      segments.append(segment)
    }
    return segments
  }

  /// Lets code that is too wide for any line be broken at its spaces.
  private func loosened(_ unit: ArraySlice<Segment>) -> [Segment] {
    unit.flatMap { segment in
      guard segment.isWhole, segment.width > width else { return [segment] }
      var words = SegmentList(measure: measure)
      words.append(segment.run.text, look: segment.run)
      var parts = words.segments
      if !parts.isEmpty {
        parts[0].joint = segment.joint
        parts[0].spaceStyle = segment.spaceStyle
      }
      return parts
    }
  }

  private mutating func placeOverlong(_ unit: ArraySlice<Segment>) {
    let parts = WordBreaks.parts(of: unit, measure: measure)
    var start = 0
    while start < parts.count {
      var end = start + 1
      var partWidth = parts[start].width
      while end < parts.count, parts[end].joint == .glued {
        partWidth += parts[end].width
        end += 1
      }
      if partWidth <= width {
        place(parts[start..<end], width: partWidth)
      } else {
        for segment in parts[start..<end] { chop(segment) }
      }
      start = end
    }
  }

  /// Fills lines with single characters.
  private mutating func chop(_ segment: Segment) {
    var piece = segment
    for character in segment.run.text {
      piece.run.text = String(character)
      piece.width = measure.cells(of: character)
      place([piece], width: piece.width)
      piece.joint = .opportunity
    }
  }
}
