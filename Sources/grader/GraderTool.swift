import ArgumentParser
import Foundation

/// The instructor's and the author's program.
@main
struct GraderTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grader",
    abstract: "Grades answers to the exercises of Unroll, and proves the book.",
    discussion: """
      Exit codes: 0 all passed, 1 something did not pass, 2 wrong usage or an input that is not \
      there, 3 the machine or the grader itself failed.
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
    var running: (any ParsableCommand.Type)?
    do {
      var command = try parseAsRoot()
      running = type(of: command)
      try command.run()
    } catch let code as ExitCode {
      Self.exit(withError: code)
    } catch let error as any StatusError {
      Self.fail(error.description, code: error.exitStatus)
    } catch let error as ValidationError {
      // What a command finds while it runs the parser would tell with the usage of the root.
      Self.fail("Error: \(error.message)\n" + (running.map(Self.usage) ?? ""), code: 2)
    } catch {
      switch Self.exitCode(for: error) {
      case .success: Self.exit(withError: error)
      // ArgumentParser's own usage errors leave with 64; ours is 2 everywhere.
      case .validationFailure: Self.fail(Self.fullMessage(for: error), code: 2)
      default: Self.fail(Self.fullMessage(for: error), code: 3)
      }
    }
  }

  private static func usage(_ command: any ParsableCommand.Type) -> String {
    "Usage: \(usageString(for: command))\n"
      + "  See 'grader \(command.configuration.commandName ?? "") --help' for more information."
  }

  private static func fail(_ message: String, code: Int32) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    Foundation.exit(code)
  }
}
