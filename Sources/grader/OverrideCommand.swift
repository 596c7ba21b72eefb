import ArgumentParser
import Book
import Foundation
import Gradebook

/// `grader override`: a score set by a person, on record.
struct OverrideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "override",
    abstract: "Sets a score by hand; who, when and why stay in the gradebook.")

  @Argument(help: "The student's key, as `grader report` shows it, or name, if it is the only one.")
  var student: String

  @Argument(help: "The exercise.")
  var exercise: String

  @Option(help: "The gradebook.")
  var gradebook: String

  @Option(help: "The assignment, whose roster knows those who handed in nothing.")
  var assignment: String?

  @Option(help: "The score from 0 to 1.")
  var score: Double?

  @Flag(name: .customLong("undo"), help: "Let the judge's score count again.")
  var isUndone = false

  @Option(help: "Why.")
  var reason: String

  func validate() throws {
    guard (score == nil) == isUndone else {
      throw ValidationError("Give either --score or --undo.")
    }
    if let score, !(0...1).contains(score) {
      throw ValidationError("--score takes a number from 0 to 1.")
    }
    if reason.allSatisfy(\.isWhitespace) { throw ValidationError("--reason must say why.") }
  }

  func run() throws {
    let slug = try Book(home: try ContentHome.find()).exercise(named: exercise).slug
    let roster = try assignment.map { try Assignment(path: $0).roster }
    let book = try Gradebook(path: gradebook, for: .changing)
    defer { try? book.close() }
    let name = student.precomposedStringWithCanonicalMapping
    let row = try book.setScore(
      score, of: name, exercise: slug, reason: reason, author: NSUserName(), roster: roster)
    let isHandedIn = try book.grades().contains {
      $0.exercise == slug && $0.override == row
    }
    print(
      "\(name), \(slug): \(row.score.map { "\($0)" } ?? "the judge's score") since \(row.setAt), "
        + "set by \(row.author): \(reason)")
    if !isHandedIn, score != nil {
      print("Nothing was handed in for \(slug); the score counts if the assignment asks for it.")
    }
  }
}
