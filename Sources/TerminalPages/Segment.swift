/// A measured piece of running text that is not broken, with what may happen before it.
struct Segment {
  /// What may stand between a segment and the one before.
  enum Joint {
    /// Nothing: the two belong to one word.
    case glued
    /// Nothing, or a line end.
    case opportunity
    /// A space, or a line end.
    case space
    /// A line end.
    case lineEnd
  }

  var run: StyledRun
  var width: Int
  var joint: Joint
  /// The style of the space before it, which an underline makes visible.
  var spaceStyle: StyledRun
  /// Whether this is a formula or code, broken only where it does not fit on a line of its own.
  var isWhole = false

  /// Whether this is a space at which a line does not end.
  var isKeptSpace: Bool { joint == .glued && run.text == " " }
}

/// Running text on its way from inlines to lines.
struct SegmentList {
  let measure: TerminalWidth
  private(set) var segments: [Segment] = []
  private var joint = Segment.Joint.glued
  private var space = StyledRun(" ")

  init(measure: TerminalWidth) {
    self.measure = measure
  }

  /// Whether nothing has been added yet.
  var isEmpty: Bool { segments.isEmpty }

  /// Adds text that may be broken at its spaces; `look` gives all but the characters.
  mutating func append(_ text: String, look: StyledRun) {
    let bytes = text.utf8
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
        if start < index { appendWord(text[start..<index], look: look) }
        appendSpace(look: look)
        bytes.formIndex(after: &index)
        start = index
      } else {
        bytes.formIndex(after: &index)
      }
    }
    if start < index { appendWord(text[start..<index], look: look) }
  }

  /// Adds text that stays on one line if it fits on one.
  mutating func appendWhole(_ text: String, look: StyledRun) {
    let text = text.withoutControls
    if text.isEmpty { return }
    push(text, width: measure.cells(of: text), look: look, isWhole: true)
  }

  /// Adds a space that may become a line end.
  mutating func appendSpace(look: StyledRun = StyledRun("")) {
    if joint != .lineEnd {
      joint = .space
      space = StyledRun(" ", look.style, target: look.target, isOrnament: look.isOrnament)
    }
  }

  /// Ends the line.
  mutating func appendLineEnd() {
    joint = .lineEnd
  }

  /// Adds the segments of another list.
  mutating func append(_ other: SegmentList, isOrnament: Bool) {
    for (index, var segment) in other.segments.enumerated() {
      if index == 0 {
        segment.joint = joint
        segment.spaceStyle = space
      }
      segment.run.isOrnament = segment.run.isOrnament || isOrnament
      segments.append(segment)
      joint = .glued
    }
  }

  private mutating func appendWord(_ word: Substring, look: StyledRun) {
    let text = String(word).withoutControls
    push(text, width: measure.cells(of: text), look: look, isWhole: false)
  }

  private mutating func push(_ text: String, width: Int, look: StyledRun, isWhole: Bool) {
    // The sizes of a shape, such as N × D, stay on one line.
    if joint == .space, text == "×" || segments.last?.run.text == "×" {
      segments.append(Segment(run: space, width: 1, joint: .glued, spaceStyle: space))
      joint = .glued
    }
    var run = look
    run.text = text
    segments.append(
      Segment(run: run, width: width, joint: joint, spaceStyle: space, isWhole: isWhole))
    joint = .glued
  }
}
