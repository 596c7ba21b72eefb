/// What is said when answers are packed.
package enum SubmitWords {
  static let untouched = "the starter, as it was written"
  static let manifest = "versions and hashes"
  static let history = "every check, with its text"
  static func state(_ isRight: Bool) -> String {
    isRight ? "right" : "not known to be right as it stands"
  }

  /// What was packed, and what was not.
  package static func lines(_ package: SubmissionPackage, path: String, ink: Ink) -> [String] {
    let column = (package.entries.map(\.name) + package.leftOut.map(\.name)).map(\.count).max() ?? 0
    let packed = package.entries.map { entry in
      "  " + entry.name.padded(to: column)
        + ink.quiet("  \(entry.bytes.count) bytes, \(entry.note)")
    }
    let left = package.leftOut.map {
      "  " + $0.name.padded(to: column) + ink.quiet("  \($0.reason)")
    }
    return [ink.strong(path), ""] + packed
      + (left.isEmpty ? [] : ["", "Left out"] + left)
  }
}
