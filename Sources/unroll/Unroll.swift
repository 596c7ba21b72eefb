import ArgumentParser
import Foundation
import Workspace

/// The workbook's one program.
@main
struct Unroll: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unroll",
    abstract:
      "A workbook for the terminal: from the plain recurrent network to the LSTM and the GRU.",
    discussion: """
      Without a command it says where you are and what is next.
      Exit codes: 0 all passed, 1 something did not pass, 2 wrong usage, 3 the machine failed.
      """,
    subcommands: [
      Read.self, List.self, Kit.self, Init.self, Start.self, Reset.self, Check.self,
      WatchCommand.self, HistoryCommand.self, UpdateCommand.self,
      HintCommand.self,
      Solution.self, DebugCommand.self, PlotCommand.self, Submit.self, TourCommand.self,
      Train.self, Sample.self, ExportWeights.self, ImportWeights.self,
    ])

  @Flag(name: .long, help: "Print the program's version and the book's edition.")
  var version = false

  func run() throws {
    let session = try Session()
    if version {
      session.print(["unroll \(Installation.version) (edition \(try session.installation.edition))"]
      )
    } else {
      session.print(try session.overview)
    }
  }

  static func main() {
    var running: (any ParsableCommand.Type)?
    do {
      let words = Array(CommandLine.arguments.dropFirst())
      try Self.requireCommand(words.first == "help" ? words.dropFirst().first : words.first)
      var command = try readCommand(words)
      running = type(of: command)
      try command.run()
    } catch {
      Failure(error, in: running).exit()
    }
  }

  /// Reads a command from its own words first, and only what goes wrong by the tree of all commands.
  ///
  /// That tree takes milliseconds to build. For the same reason each command states its name, which
  /// the parser would else make from the type's.
  private static func readCommand(_ words: [String]) throws -> any ParsableCommand {
    if let type = configuration.subcommands.first(where: { $0._commandName == words.first }),
      let command = try? type.parse(Array(words.dropFirst()))
    {
      return command
    }
    return try parseAsRoot(words)
  }

  /// Answers a mistyped command with the nearest one, which the parser would not.
  private static func requireCommand(_ name: String?) throws {
    let names = configuration.subcommands.map { $0._commandName } + ["help"]
    guard let name, !name.hasPrefix("-"), !names.contains(name) else { return }
    throw WorkspaceError.unknownCommand(name, names: names)
  }
}
