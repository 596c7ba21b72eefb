import ArgumentParser
import Foundation
import Gradebook

/// Where the results of a class come from.
struct ResultsOptions: ParsableArguments {
  @Option(help: "The gradebook.")
  var gradebook: String

  @Option(help: "The assignment; without one every exercise weighs the same.")
  var assignment: String?

  func results() throws -> ClassResults {
    let rules = try assignment.map { try Assignment(path: $0) }
    let book = try Gradebook(path: gradebook, for: .reading)
    defer { try? book.close() }
    return try ClassResults(book, assignment: rules)
  }

  static var now: Moment { Moment(seconds: Int(Date.now.timeIntervalSince1970)) }

  static func warn(_ text: String) {
    FileHandle.standardError.write(Data((Escaping.terminal(text) + "\n").utf8))
  }

  /// Prints a text, or writes it into a file whole or not at all.
  static func write(_ text: String, to path: String) throws {
    do {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    } catch {
      throw ClassError.writing(path, error)
    }
  }

  /// Tells what Canvas's table could not take.
  static func tell(_ outcome: CanvasExport.Outcome) {
    for name in outcome.missing { warn("\(name) is in no row of the table.") }
    for name in outcome.open { warn("\(name): not complete yet, the cell was left as it is.") }
  }
}
