import ArgumentParser
import Foundation
import Gradebook

extension ExportFormat: ExpressibleByArgument {}

/// `grader export`: the results in the forms that others read.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract:
      "Writes the results for Gradescope, JUnit, nbgrader, Canvas, GitHub Classroom or as JSON.",
    discussion: """
      Gradescope and GitHub Classroom read one student at a time: for them FILE is a folder with a \
      file for each student, or a file with --student.
      """)

  @Argument(help: "The file, or for gradescope and classroom the folder, to write.")
  var file: String

  @Option(help: "gradescope, junit, nbgrader, canvas, classroom or json.")
  var format: ExportFormat

  @OptionGroup var source: ResultsOptions

  @Option(help: "A table that Canvas exported, to fill in.")
  var merge: String?

  @Option(help: "The heading of Canvas's column; the assignment's title otherwise.")
  var column: String?

  @Option(help: "Only this student, by key.")
  var student: String?

  @Option(
    help: "In an autograder: Gradescope's submission_metadata.json, which tells the student's time."
  )
  var metadata: String?

  @Flag(
    help: """
      In an autograder: go on where the roster's file is missing. Nobody has an extension then, and \
      cases that are hidden until the due date stay hidden.
      """)
  var optionalRoster = false

  func validate() throws {
    if metadata != nil, student == nil {
      throw ValidationError("--metadata tells of one student: name it with --student.")
    }
  }

  func run() throws {
    let results = try self.results()
    var exporter = Exporter(results, format: format, now: ResultsOptions.now)
    (exporter.canvasTable, exporter.canvasColumn) = (merge, column)
    if format == .canvas {
      let outcome = try exporter.canvas()
      try ResultsOptions.write(outcome.text, to: file)
      ResultsOptions.tell(outcome)
    } else if !format.isPerStudent {
      try ResultsOptions.write(try exporter.text(), to: file)
    } else if let student {
      guard let row = results.rows.first(where: { $0.key == student }) else {
        throw ValidationError("There is no student \"\(student)\" in \(source.gradebook).")
      }
      guard let text = exporter.text(for: row) else {
        ResultsOptions.warn("\(student): not complete yet, nothing was written.")
        throw ExitCode(3)
      }
      try ResultsOptions.write(text, to: file)
    } else {
      let open = try exporter.writeFolder(file)
      for name in open { ResultsOptions.warn("\(name): not complete yet, no file was written.") }
      if !open.isEmpty { throw ExitCode(3) }
    }
    print("wrote \(file)")
  }

  private func results() throws -> ClassResults {
    let rules = try source.assignment.map {
      try Assignment(path: $0, isRosterOptional: optionalRoster)
    }
    let told = try metadata.map { try GradescopeMetadata(path: $0) }
    let book = try Gradebook(path: source.gradebook, for: .reading)
    defer { try? book.close() }
    guard let told, let student else { return try ClassResults(book, assignment: rules) }
    return try told.results(in: book, student: student, assignment: rules)
  }
}
