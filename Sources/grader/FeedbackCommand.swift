import ArgumentParser
import Gradebook

/// `grader feedback`: what goes back to the students.
struct FeedbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedback",
    abstract: "Writes a page for each student, zipped for the learning system, and the points.",
    discussion: """
      Each student gets a Markdown and an HTML page under the name that the system knows. \
      grades.csv holds the points in Canvas's form, merged into the table of --merge.
      """)

  @Argument(help: "The folder to make.")
  var folder: String

  @OptionGroup var source: ResultsOptions

  @Option(help: "A table that Canvas exported, to fill in.")
  var merge: String?

  @Option(help: "The heading of the column; the assignment's title otherwise.")
  var column: String?

  func run() throws {
    let results = try source.results()
    let now = ResultsOptions.now
    var exporter = Exporter(results, format: .canvas, now: now)
    (exporter.canvasTable, exporter.canvasColumn) = (merge, column)
    let table = try exporter.canvas()
    let report = try FeedbackFolder(results, now: now)
      .write(to: folder, with: [("grades.csv", table.text)])
    print("Feedback for \(report.students.counted("student")) is in \(folder).")
    for zip in report.zips { print("  \(folder)/\(zip)") }
    print("  \(folder)/grades.csv  \(table.written.counted("student")) with points")
    ResultsOptions.tell(table)
  }
}
