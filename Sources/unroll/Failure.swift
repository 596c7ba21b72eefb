import ArgumentParser
import Book
import Figures
import Foundation
import Grading
import RecurrentTraining
import Workspace

/// How the program ends when a command throws: 1 not passed, 2 usage, 3 machine.
struct Failure {
  let status: Int32
  private let message: String

  /// - Parameter command: the command that ran, if one was understood.
  init(_ error: any Error, in command: (any ParsableCommand.Type)? = nil) {
    switch error {
    case let error as WorkspaceError: (status, message) = (error.exitStatus, "\(error)")
    case let error as GradingError:
      (status, message) = (error.isAboutOwnCode ? 1 : 3, "\(error)")
    case let error as WeightFileError: (status, message) = (Self.status(of: error), "\(error)")
    case let error as TrainingError: (status, message) = (Self.status(of: error), "\(error)")
    case let error as FigureError: (status, message) = (error.exitStatus, "\(error)")
    case let error as BookError: (status, message) = (Self.status(of: error), "\(error)")
    case let error as ValidationError:
      // What a command finds while it runs the parser would tell with the usage of the root.
      (status, message) = (2, "Error: \(error.message)" + (command.map(Self.usage) ?? ""))
    case let code as ExitCode: (status, message) = (code.rawValue, "")
    default:
      message = Unroll.fullMessage(for: error)
      let code = Unroll.exitCode(for: error)
      status = code == .validationFailure ? 2 : code.isSuccess ? 0 : 3
    }
  }

  private static func usage(_ command: any ParsableCommand.Type) -> String {
    "\nUsage: \(Unroll.usageString(for: command))\n"
      + "  See 'unroll \(command._commandName) --help' for more information."
  }

  private static func status(of error: BookError) -> Int32 {
    switch error {
    case .unknownChapter, .unknownExercise, .ambiguous: 2
    case .noHome, .unreadable, .problems: 3
    }
  }

  private static func status(of error: WeightFileError) -> Int32 {
    switch error {
    case .broken, .foreign: 2
    // A name under which no file lies is the caller's slip.
    case .unreadable(let path, _): Self.isFile(path) ? 3 : 2
    case .unwritable: 3
    }
  }

  private static func isFile(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path) && !SubmissionFiles.leadsToFolder(path)
  }

  private static func status(of error: TrainingError) -> Int32 {
    switch error {
    case .diverged: 1
    case .tooMuchMemory: 3
    default: 2
    }
  }

  /// Says what went wrong and ends the program; a wish for help is no failure.
  func exit() -> Never {
    if !message.isEmpty {
      let output = status == 0 ? FileHandle.standardOutput : FileHandle.standardError
      try? output.write(contentsOf: Data((message + "\n").utf8))
    }
    Foundation.exit(status)
  }
}
