import CommonMark

extension PageBuilder {
  /// Adds neighbouring folds: a quiet line, or all they hold if the reader asks for it.
  ///
  /// The hints of an exercise stay folded even then; they are asked for one by one.
  mutating func appendFolds(_ folds: [Folding.Fold]) {
    let hints = exercise == nil ? [] : folds.filter(\.isHint)
    let others = exercise == nil ? folds : folds.filter { !$0.isHint }
    // Hints right behind the exercise are told of in its card.
    let isToldOf = !hintsAhead.isEmpty
    hintsAhead = []
    if let exercise, !isToldOf, let count = HintCount(hints) {
      emitOrnament(
        theme.marks.folded + "\(count.words), folded: unroll hint \(exercise)", theme.styles.fold)
    }
    if renderer.showsFolded {
      return appendUnfolded(others, isFirst: hints.isEmpty || isToldOf)
    }
    for fold in others {
      let summary = fold.summary.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let command = renderer.surroundings.unfolding.map { " [\($0)]" } ?? ""
      emitOrnament(theme.marks.folded + "folded: \(summary)" + command, theme.styles.fold)
    }
  }

  private mutating func appendUnfolded(_ folds: [Folding.Fold], isFirst: Bool) {
    for (index, fold) in folds.enumerated() {
      if index > 0 || !isFirst { separate(1) }
      emitSummary(fold.summary)
      if fold.body.isEmpty { continue }
      separate(1)
      append(fold.body)
    }
  }

  private mutating func emitSummary(_ summary: String) {
    var list = SegmentList(measure: measure)
    list.append(
      theme.marks.unfolded, look: StyledRun("", theme.styles.fold, isOrnament: true))
    list.append(summary, look: StyledRun("", theme.styles.strong))
    for line in LineBreaker.lines(list, width: measureWidth) { emit(line) }
  }
}

extension Folding.Fold {
  /// Whether it is a rung of an exercise's ladder of hints.
  var isHint: Bool {
    let words = summary.drop(while: \.isWhitespace)
    return words.hasPrefix("Hint") || words.hasPrefix("hint")
  }
}
