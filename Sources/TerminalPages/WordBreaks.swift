/// The cutting of a word that does not fit on a line into parts between which a line may end.
struct WordBreaks {
  private let measure: TerminalWidth
  private var parts: [Segment] = []
  private var previous = Previous.nothing

  /// What stands before the next character.
  private enum Previous {
    case nothing
    case whole
    case character(Character)
  }

  private init(measure: TerminalWidth) {
    self.measure = measure
  }

  /// Cuts a word.
  static func parts(of word: ArraySlice<Segment>, measure: TerminalWidth) -> [Segment] {
    var breaks = WordBreaks(measure: measure)
    for segment in word { breaks.cut(segment) }
    return breaks.parts
  }

  private mutating func cut(_ segment: Segment) {
    if segment.isWhole {
      var whole = segment
      if whole.joint == .glued { whole.joint = .opportunity }
      parts.append(whole)
      previous = .whole
      return
    }
    var part = segment
    part.run.text = ""
    for character in segment.run.text {
      if allowsBreak(before: character) {
        if !part.run.text.isEmpty { finish(&part) }
        if part.joint == .glued { part.joint = .opportunity }
      }
      part.run.text.append(character)
      previous = .character(character)
    }
    finish(&part)
  }

  private mutating func finish(_ part: inout Segment) {
    part.width = measure.cells(of: part.run.text)
    parts.append(part)
    part.run.text = ""
    part.joint = .glued
  }

  private func allowsBreak(before next: Character) -> Bool {
    if Self.closing.contains(next) { return false }
    switch previous {
    case .nothing: return false
    case .whole: return true
    case .character(let last):
      if Self.opening.contains(last) { return false }
      if Self.hyphens.contains(last) { return last != next }
      return measure.cells(of: last) == 2 || measure.cells(of: next) == 2
    }
  }

  private static let hyphens: Set<Character> = Set("/-_=&?")
  private static let opening: Set<Character> = Set("([{“‘「『《〈（［｛")
  private static let closing: Set<Character> = Set(")]}”’」』》〉）］｝,.;:!?、。，．；：！？·…%")
}
