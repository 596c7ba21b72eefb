import CommonMark

extension PageBuilder {
  /// Adds neighbouring folds: a quiet line, or all they hold if the reader asks for it.
  mutating func appendFolds(_ folds: [Folding.Fold]) {
    if renderer.showsFolded { return appendUnfolded(folds) }
    let hints = folds.filter(\.isHint)
    // Hints right behind the exercise are told of in its card.
    if let exercise, hintsAhead.isEmpty, let count = HintCount(hints) {
      emitOrnament(
        theme.marks.folded + "\(count.words), folded: unroll hint \(exercise)", theme.styles.fold)
    }
    hintsAhead = []
    for fold in folds where exercise == nil || !fold.isHint {
      let summary = fold.summary.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      emitOrnament(theme.marks.folded + "folded: \(summary)", theme.styles.fold)
    }
  }

  private mutating func appendUnfolded(_ folds: [Folding.Fold]) {
    for (index, fold) in folds.enumerated() {
      if index > 0 { separate(1) }
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
