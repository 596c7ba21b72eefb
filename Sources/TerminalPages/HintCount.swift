/// How many hints stand behind an exercise, as its summaries `Hint 2` and `Hint 2 for dx` tell.
struct HintCount {
  private var rungs: Set<Substring> = []
  private var outputs: [Substring] = []

  /// Counts the hints among folds; nil for none.
  init?(_ folds: [Folding.Fold]) {
    if folds.isEmpty { return nil }
    for fold in folds {
      let words = fold.summary.split(whereSeparator: \.isWhitespace)
      rungs.insert(words.dropFirst().first ?? "1")
      if words.count == 4, words[2] == "for", !outputs.contains(words[3]) {
        outputs.append(words[3])
      }
    }
  }

  /// The count in words, such as "3 hints each for dx and db".
  var words: String {
    let count = rungs.count == 1 ? "1 hint" : "\(rungs.count) hints"
    switch outputs.count {
    case 0, 1: return count
    case 2, 3:
      let last = outputs.count - 1
      return "\(count) each for \(outputs[..<last].joined(separator: ", ")) and \(outputs[last])"
    default: return "\(count) each for \(outputs.count) outputs"
    }
  }
}
