import ArgumentParser
import Gradebook

/// `grader adapter`: the files with which other systems run this program.
struct AdapterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adapter",
    abstract: "Writes the files with which a cluster or a learning system runs this program.",
    discussion: "Each set of files says in its first lines how it is used.")

  @Argument(help: "slurm, kubernetes or gradescope.")
  var system: Adapter

  @Option(help: "The folder to write into.")
  var into: String

  func run() throws {
    for path in try system.write(into: into) { print("wrote \(path)") }
  }
}

extension Adapter: ExpressibleByArgument {}
