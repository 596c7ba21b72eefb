extension PageBuilder {
  /// Adds the line over an exercise, and notes whose the next hints are.
  mutating func appendExerciseTitle(_ info: CodeInfo) {
    guard let slug = info.exercise else { return }
    exercise = slug
    let note = renderer.surroundings.exercises[slug]
    var parts = ["exercise " + slug]
    if let level = info.attributes["level"] { parts.append(level) }
    if let stars = difficulty(info) { parts.append(stars) }
    let title = parts.joined(separator: theme.marks.titleSeparator).withoutControls
    var list = SegmentList(measure: measure)
    list.append(
      theme.marks.codeTop, look: StyledRun("", theme.styles.exerciseFrame, isOrnament: true))
    list.append(title, look: StyledRun("", theme.styles.exercise, isOrnament: true))
    if let note, !note.state.isEmpty {
      list.append(
        theme.marks.titleSeparator, look: StyledRun("", theme.styles.exercise, isOrnament: true))
      let style = note.isRight ? theme.styles.done : theme.styles.open
      list.append(note.state, look: StyledRun("", style, isOrnament: true))
    }
    let lines = LineBreaker.lines(list, width: measureWidth)
    for line in lines { emit(line) }
    exercises[slug] = Page.Heading(
      level: 6, text: parts[0], anchor: slug, line: output.count - lines.count)
    if theme.marks.code.isEmpty { separate(1) }
  }

  /// Adds what to type below an exercise: how to begin or go on, and how to see the hints.
  mutating func appendExerciseSteps(_ slug: String) {
    var steps = renderer.surroundings.exercises[slug]?.steps ?? []
    if let hints = HintCount(hintsAhead) {
      steps.append(Surroundings.Step("unroll hint \(slug)", hints.words))
    }
    if steps.isEmpty {
      if !theme.marks.codeBottom.isEmpty {
        emitOrnament(theme.marks.codeBottom, theme.styles.exerciseFrame)
      }
      return
    }
    if theme.marks.codeBottom.isEmpty {
      separate(1)
    } else {
      emitOrnament(theme.marks.code, theme.styles.exerciseFrame)
    }
    emitSteps(steps, marks: (theme.marks.codeStep, theme.marks.codeLastStep))
  }

  private func difficulty(_ info: CodeInfo) -> String? {
    guard let text = info.attributes["stars"], let stars = Int(text), (1...5).contains(stars)
    else { return nil }
    if let star = theme.marks.star { return String(repeating: star, count: stars) }
    return stars == 1 ? "1 star" : "\(stars) stars"
  }
}
