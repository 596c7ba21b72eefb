/// What an update says.
package enum UpdateWords {
  /// The first lines of a text that lies beside an answer.
  static func parkedNote(_ slug: String) -> String {
    """
    // The book's starter of \(slug) has changed. \(slug).swift was left as it is; below stands what
    // it could become. Where both sides clash, they stand between <<<<<<< and >>>>>>>. Take over
    // what you want, then remove this file.

    """
  }

  /// The changes as people read them.
  package static func lines(_ changes: [Update.Change], ink: Ink) -> [String] {
    guard !changes.isEmpty else {
      return ["Your answers stand on the starters of the book as it is now; nothing was changed."]
    }
    return changes.flatMap { change in
      ["\(ink.strong(change.slug)): \(word(change.outcome))"]
        + change.signatures.flatMap { ["  was  \($0.old)", "  now  \($0.new)"] }
    }
  }

  private static func word(_ outcome: Update.Outcome) -> String {
    switch outcome {
    case .replaced(let backup): "the new starter. A copy of the old one is \(backup)."
    case .merged(let backup):
      "the starter's changes are merged into your text. A copy of it as it was is \(backup)."
    case .parked(let path):
      "left as it is, for what you wrote and what changed stand in the same place. Look at \(path)."
    case .unknownStart(let path):
      "left as it is; nobody knows which starter it began from. The new one is \(path)."
    case .removed: "the book does not have it any more. Your file stays."
    case .renamed(let slug, let backup, let parked):
      "is called \(slug) now, and your text stands in \(slug).swift. A copy is \(backup)."
        + (parked.map { " What changed clashes with it: look at \($0)." } ?? "")
    case .failed(let reason): "not updated. \(reason)"
    }
  }
}
