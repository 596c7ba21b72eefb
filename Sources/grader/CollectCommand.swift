import ArgumentParser
import Foundation
import Gradebook

extension HandoutSource: ExpressibleByArgument {}

/// `grader collect`: from what a learning system hands out to submissions.
struct CollectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collect", abstract: "Turns what a learning system hands out into submissions.",
    discussion: """
      Times come from the system, from git or from --times, never from the files. Exit code 1 says \
      that something was left out; each such thing gets a line.
      """)

  @Argument(help: "The archive or folder that the system handed out.")
  var handout: String

  @Option(help: "Where it comes from: canvas, moodle, gradescope, classroom or folder.")
  var from: HandoutSource

  @Option(help: "The folder to make.")
  var into: String

  @Option(help: "The assignment, whose roster tells who is who.")
  var assignment: String?

  @Option(help: "A CSV with the columns id and time, for systems that tell no times.")
  var times: String?

  func run() throws {
    let rules = try assignment.map { try Assignment(path: $0) }
    let collector = Collector(
      source: from, roster: rules?.roster ?? Roster(students: []),
      times: try times.map { try SubmissionTimes(path: $0) })
    let report = try collector.collect(handout, into: into)
    let files = report.rows.reduce(0) { $0 + $1.files }
    print(
      "Collected into \(into): \(report.rows.count.counted("submission")) with "
        + "\(files.counted("file")).")
    let late = report.rows.filter(\.isMarkedLate)
    if !late.isEmpty { print("Marked as late: \(late.count).") }
    let timeless = report.rows.count { $0.time == nil }
    if timeless > 0 {
      let all = timeless == report.rows.count ? "" : "of \(timeless) "
      print("No time is known \(all)(--times adds them); a late mark alone counts as one day.")
    }
    for row in report.rows where row.files == 0 { ResultsOptions.warn("\(row.name): no file.") }
    for row in report.rows {
      for note in row.notes { ResultsOptions.warn("\(row.name): \(note)") }
    }
    for student in report.missing { ResultsOptions.warn("\(student.name): nothing handed in.") }
    for student in report.strangers { ResultsOptions.warn("\(student): not in the roster.") }
    for line in report.refused { ResultsOptions.warn("Left out: \(line)") }
    if !report.isWhole { throw ExitCode(1) }
  }
}
