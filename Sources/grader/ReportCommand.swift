import ArgumentParser
import Gradebook

/// `grader report`: the class at a glance.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Shows what every student has earned.")

  @OptionGroup var source: ResultsOptions

  @Flag(help: "Print the results as JSON.")
  var json = false

  func run() throws {
    let results = try source.results()
    if json {
      print(try Exporter(results, format: .json, now: ResultsOptions.now).text(), terminator: "")
    } else {
      print(ClassTable(results).lines.joined(separator: "\n"))
    }
  }
}
