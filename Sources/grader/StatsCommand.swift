import ArgumentParser
import Gradebook

/// `grader stats`: what the class tells about the exercises.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Shows how each check did: pass rate, common mistakes, and checks to look at.",
    discussion: """
      Discrimination is the pass rate of the best 27 % of the class minus that of the last 27 %. A \
      check is suspicious when it is below zero, or when half of the best fail it.
      """)

  @OptionGroup var source: ResultsOptions

  @Flag(help: "Print the figures as JSON.")
  var json = false

  func run() throws {
    let stats = ClassStatistics(try source.results())
    print(json ? stats.json : stats.lines.joined(separator: "\n"))
  }
}
