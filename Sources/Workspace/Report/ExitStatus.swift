import Grading

extension Verdict {
  /// What a program should exit with: 0 passed, 1 not passed, 3 the judge itself failed.
  package var exitStatus: Int32 {
    switch status {
    case .pass: 0
    case .graderError: 3
    default: 1
    }
  }
}
