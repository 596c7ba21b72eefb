extension PageBuilder {
  /// Adds the line over an exercise, and notes whose the next hints are.
  mutating func appendExerciseTitle(_ info: CodeInfo) {
    guard let slug = info.exercise else { return }
    exercise = slug
    var parts = ["exercise " + slug]
    if let level = info.attributes["level"] { parts.append(level) }
    if let stars = difficulty(info) { parts.append(stars) }
    let title = parts.joined(separator: theme.marks.titleSeparator).withoutControls
    var list = SegmentList(measure: measure)
    list.append(
      theme.marks.codeTop, look: StyledRun("", theme.styles.exerciseFrame, isOrnament: true))
    list.append(title, look: StyledRun("", theme.styles.exercise, isOrnament: true))
    for line in LineBreaker.lines(list, width: measureWidth) { emit(line) }
    if theme.marks.code.isEmpty { separate(1) }
  }

  private func difficulty(_ info: CodeInfo) -> String? {
    guard let text = info.attributes["stars"], let stars = Int(text), (1...5).contains(stars)
    else { return nil }
    if let star = theme.marks.star { return String(repeating: star, count: stars) }
    return stars == 1 ? "1 star" : "\(stars) stars"
  }
}
