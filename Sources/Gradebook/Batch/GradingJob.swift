import Foundation
import Grading

/// One text to grade for one exercise, for all who handed it in.
struct GradingJob: Sendable {
  let key: ResultKey
  let path: String
  let refusal: String?
  let seed: UInt64

  /// What came of a job.
  struct Outcome: Sendable {
    var verdict: Verdict
    /// Whether something outside of the text may have decided.
    var isDoubtful = false

    /// Whether it is to be graded again, alone, before it is believed.
    var isOpen: Bool { isDoubtful || verdict.status == .graderError }
  }

  func run(_ grader: Grader) -> Outcome {
    let name = URL(filePath: path).lastPathComponent
    var outcome = Outcome(verdict: grader.newVerdict(file: name, seed: seed))
    outcome.verdict.exercise = key.exercise
    if let refusal {
      outcome.verdict.refuse(refusal)
      return outcome
    }
    do throws(Submission.Refusal) {
      let submission = try Submission(path: path)
      guard submission.hash.description == key.sha256 else {
        outcome.verdict.end(.graderError, Self.changed)
        return outcome
      }
      outcome.verdict = grader.grade(submission, exercise: key.exercise, seed: seed) {
        outcome.isDoubtful = true
      }
    } catch {
      outcome.verdict.end(.graderError, error.description + " " + Self.changed)
    }
    return outcome
  }

  private static let changed = "The file changed while the class was graded; run this again."
}
