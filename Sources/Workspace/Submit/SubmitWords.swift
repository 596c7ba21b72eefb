/// What is said when answers are packed.
package enum SubmitWords {
  static let untouched = "the starter, as it was written"
  static let manifest = "versions and hashes"
  static let history = "every check, with its text"
  static let unrecognised =
    "no exercise was recognised; if it is an answer, name it after its exercise, as one-hot.swift"
  static let several = "answers several exercises; give each answer a file of its own"
  static func state(_ isRight: Bool, from name: String?) -> String {
    (isRight ? "right" : "not known to be right as it stands")
      + (name.map { ", packed from \($0.withoutControls)" } ?? "")
  }
  static func another(_ slug: String, isTaken: Bool) -> String {
    isTaken
      ? "answers \(slug), too; only the file that bears an exercise's name is packed"
      : "answers \(slug), as another file does; name the one to hand in \(slug).swift"
  }

  /// What was packed, and what was not.
  package static func lines(_ package: SubmissionPackage, path: String, ink: Ink) -> [String] {
    let column = (package.entries.map(\.name) + package.leftOut.map(\.name)).map(\.count).max() ?? 0
    let packed = package.entries.map { entry in
      "  " + entry.name.padded(to: column)
        + ink.quiet("  \(entry.bytes.count) bytes, \(entry.note)")
    }
    let left = lines(package.leftOut, column: column, ink: ink)
    return [ink.strong(path), ""] + packed
      + (left.isEmpty ? [] : ["", "Left out"] + left)
  }

  /// What was not packed, where nothing was.
  static func lines(_ leftOut: [SubmissionPackage.LeftOut]) -> [String] {
    lines(leftOut, column: leftOut.map(\.name.count).max() ?? 0, ink: Ink(hasColor: false))
  }

  private static func lines(
    _ leftOut: [SubmissionPackage.LeftOut], column: Int, ink: Ink
  ) -> [String] {
    leftOut.map {
      "  " + $0.name.withoutControls.padded(to: column) + ink.quiet("  \($0.reason)")
    }
  }
}
