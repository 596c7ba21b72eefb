import ArgumentParser
import Book
import Foundation
import Gradebook
import Grading

/// The instructor's and the author's program.
@main
struct GraderTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grader",
    abstract: "Grades answers to the exercises of Unroll, and proves the book.",
    discussion: """
      Exit codes: 0 all passed, 1 something did not pass, 2 wrong usage, 3 the machine or the \
      grader itself failed.
      """,
    version: version,
    subcommands: [
      NewAssignmentCommand.self, CollectCommand.self, GradeCommand.self, FeedbackCommand.self,
      ReportCommand.self, StatsCommand.self, ClusterCommand.self, SimilarCommand.self,
      ExportCommand.self, MergeCommand.self, OverrideCommand.self, DiffCommand.self,
      AdapterCommand.self, DoctorCommand.self, VerifyCommand.self, NewCommand.self,
    ])

  static let version = "0.1.0"

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      Self.exit(withError: code)
    } catch let error as BookError {
      Self.fail(error.description, code: error.isUsage ? 2 : 3)
    } catch let error as GradingError {
      Self.fail(error.description, code: 3)
    } catch let error as IntakeError {
      Self.fail(error.description, code: 2)
    } catch let error as ClassError {
      Self.fail(error.description, code: error.exitStatus)
    } catch let error as GradebookError {
      Self.fail(error.description, code: error.isUsage ? 2 : 3)
    } catch {
      // ArgumentParser's own usage errors leave with 64; ours is 2 everywhere.
      let isUsage = Self.exitCode(for: error) == .validationFailure
      let text = Self.fullMessage(for: error)
      if isUsage { Self.fail(text, code: 2) }
      Self.exit(withError: error)
    }
  }

  static func fail(_ message: String, code: Int32) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    Foundation.exit(code)
  }
}

extension GradebookError {
  /// Whether the caller named something that does not exist.
  var isUsage: Bool {
    switch self {
    case .missing, .unknownStudent, .unknownBatch: true
    default: false
    }
  }
}

extension BookError {
  /// Whether the caller named something that does not exist.
  var isUsage: Bool {
    switch self {
    case .unknownChapter, .unknownExercise, .ambiguous: true
    case .noHome, .unreadable, .problems: false
    }
  }
}
