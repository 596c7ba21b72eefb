import ArgumentParser
import Book
import Foundation
import Gradebook

/// `grader new-assignment`: an `assignment.json` to fill.
struct NewAssignmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new-assignment", abstract: "Writes an assignment file, ready to change.")

  @Argument(help: "The exercises; those of the short path when none is named.")
  var slugs: [String] = []

  @Option(help: "The file to write.")
  var output = "assignment.json"

  @Option(
    help: "The due date with its zone, such as 2026-10-02T23:59:00+02:00; in a week otherwise.")
  var due: String?

  @Option(help: "A CSV of the class: an export of Canvas or Moodle will do.")
  var roster: String?

  func run() throws {
    let book = try Book(home: try ContentHome.find())
    let named = try slugs.map { try book.exercise(named: $0).slug }
    if let twice = named.first(where: { slug in named.count { $0 == slug } > 1 }) {
      throw ValidationError("\(twice) is named twice.")
    }
    let chosen = named.isEmpty ? book.exercises.filter { $0.level == .core }.map(\.slug) : named
    guard let moment = due.map({ Moment($0) }) ?? Self.inAWeek else {
      throw ValidationError("--due needs a time with its zone, such as 2026-10-02T23:59:00+02:00.")
    }
    guard !FileManager.default.fileExists(atPath: output) else {
      throw ClassError.exists(path: output)
    }
    // What cannot be read now no later command could read.
    if let roster { _ = try Roster(path: roster) }
    let template = AssignmentTemplate(
      slugs: chosen, due: moment, roster: roster.map { RosterPath.path(of: $0, from: output) })
    try ResultsOptions.write(template.text, to: output)
    print("wrote \(output)")
  }

  /// The last minute of the day a week from now, in this machine's zone.
  private static var inAWeek: Moment? {
    let offset = TimeZone.current.secondsFromGMT()
    let today = (Int(Date.now.timeIntervalSince1970) + offset) / 86_400
    return Moment(seconds: (today + 8) * 86_400 - 60 - offset, offset: offset)
  }
}
