/// What the judge says to people.
enum Messages {
  static let protocolError = "The program wrote to the judge's own pipe; only functions may answer."
  static let outputLimit = "The program printed more than 1 MiB; look for a `print` in a loop."
  static let answerLimit = "The answer is far larger than it should be; look at its shape."
  static let memoryLimit =
    "The program filled its 512 MiB of memory, or was about to; look for an array that keeps growing."
  static let timeLimit =
    "The function did not come back within its time; look for a loop that never ends."
  static let stackOverflow =
    "The stack ran full: a function seems to call itself without end."
  static let fileWritten = "The program tried to write a file; nothing may be written here."
  static let launcherKilled = "The program killed the process that watches over it."
  static let fileTime = "The file has used up its time; look for what makes its functions slow."
  static let noReport = "The run could not be observed; this is not the learner's fault."
  static let skipped = "Not asked, because of an earlier failure."

  static let noBox =
    "No box holds on this machine, so the code runs with your rights; `grader doctor` tells why."
  static let trusted = "The submissions run without a box, with your rights, as you asked."

  static let differences = "Central differences, step 1e-5."
  static let notRepeatable =
    "Two calls with equal arguments give different answers; keep no state between calls."

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

  static func missingPart(_ slug: String, of title: String) -> String {
    "\(slug).swift is missing; \(title) of your own needs it. Write it with `unroll start \(slug)`."
  }

  static func ownCell(_ finding: OwnCellJudge.Finding, _ title: String) -> String {
    switch finding {
    case .right: "Your cell is \(title), and its gradients are those of its own forward."
    case .consistentButOther:
      "Consistent, but not \(title): your backward is the gradient of your own forward, "
        + "but the forward computes another cell."
    case .backwardOfAnother:
      "The backward of another forward: your backward is that of \(title), "
        + "but your forward is not. Mend the forward."
    case .backwardWrong:
      "The forward is \(title), but the backward is not its gradient. Mend the backward."
    case .bothWrong:
      "The forward is not \(title), and the backward is the gradient of neither. "
        + "Mend the forward first."
    }
  }

  static let empty = "The file holds no code."
}
