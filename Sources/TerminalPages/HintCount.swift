/// How many hints stand behind an exercise, as its summaries `Hint 2` and `Hint 2 for dx` tell.
struct HintCount {
  private var rungs: Set<Substring> = []
  private var sharedRungs: Set<Substring> = []
  private var outputs: [Substring] = []

  /// Counts the hints among folds; nil for none.
  init?(_ folds: [Folding.Fold]) {
    if folds.isEmpty { return nil }
    for fold in folds {
      let words = fold.summary.split(whereSeparator: \.isWhitespace)
      let rung = words.dropFirst().first ?? "1"
      rungs.insert(rung)
      if words.count == 4, words[2] == "for" {
        if !outputs.contains(words[3]) { outputs.append(words[3]) }
      } else {
        sharedRungs.insert(rung)
      }
    }
  }

  /// The count in words, such as "3 hints each for dx and db".
  ///
  /// Where every rung has a hint for all outputs, those with hints of their own are named beside it,
  /// as in "3 hints, others for dx and db".
  var words: String {
    let count = rungs.count == 1 ? "1 hint" : "\(rungs.count) hints"
    if outputs.count < 2 { return count }
    return "\(count)\(sharedRungs == rungs ? ", others" : " each") for \(names)"
  }

  /// Two or three outputs by name, more by number.
  private var names: String {
    if outputs.count > 3 { return "\(outputs.count) outputs" }
    let last = outputs.count - 1
    return "\(outputs[..<last].joined(separator: ", ")) and \(outputs[last])"
  }
}
