/// What the judge says to people.
enum Messages {
  static let protocolError = "The program wrote to the judge's own pipe; only functions may answer."
  static let outputLimit = "The program printed more than 1 MiB; look for a `print` in a loop."
  static let memoryLimit = "The program asked for more than 512 MiB; look for an array that keeps growing."
  static let timeLimit = "The function did not come back within its time; look for a loop that never ends."
  static let stackOverflow =
    "The stack ran full: a function seems to call itself without end."
  static let fileWritten = "The program tried to write a file; nothing may be written here."
  static let noReport = "The run could not be observed; this is not the learner's fault."
  static let skipped = "Not asked, because of an earlier failure."

  static func shapeRule(_ rule: String) -> String { rule.hasSuffix(".") ? rule : rule + "." }

  static func earlyExit(_ status: Int) -> String {
    "The program ended itself (status \(status)) before it had answered."
  }

  static func crash(_ text: String?) -> String {
    guard let text else { return "The program crashed." }
    return text == "a trap" ? "The program trapped." : "The program stopped: \(text)."
  }

  static func missing(_ function: String, expected: String) -> String {
    "The function `\(function)` is missing. Expected `\(expected)`."
  }

  static func signature(expected: String, found: String) -> String {
    "Expected `\(expected)`, found `\(found)`."
  }

  static func ambiguousExercise(_ slugs: [String]) -> String {
    "The file answers more than one exercise: \(slugs.joined(separator: ", ")). "
      + "Name one with --exercise."
  }

  static let unknownExercise =
    "The file answers no exercise of this book. Start from `unroll start SLUG`, "
    + "or name the exercise with --exercise."

  static let empty = "The file holds no code."
}
