import Book
import Gradebook
import Grading

/// An error that tells the status with which the program ends: 2 where the caller named something
/// that is not there or is no such thing, 3 where the machine or the grader failed.
protocol StatusError: Error, CustomStringConvertible {
  var exitStatus: Int32 { get }
}

extension ClassError: StatusError {}

extension IntakeError: StatusError {
  var exitStatus: Int32 {
    if case .unwritable = self { 3 } else { 2 }
  }
}

extension GradebookError: StatusError {
  var exitStatus: Int32 {
    switch self {
    case .missing, .noFolder, .isFolder, .notAGradebook, .unknownStudent, .unknownBatch,
      .differentSeeds:
      2
    default: 3
    }
  }
}

extension BookError: StatusError {
  var exitStatus: Int32 {
    switch self {
    case .unknownChapter, .unknownExercise, .ambiguous: 2
    case .noHome, .unreadable, .problems: 3
    }
  }
}

extension GradingError: StatusError {
  var exitStatus: Int32 { 3 }
}
