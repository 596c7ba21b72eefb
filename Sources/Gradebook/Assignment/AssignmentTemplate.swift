import Book
import Foundation

/// The text of a new `assignment.json` with every key in it.
package struct AssignmentTemplate {
  package let text: String

  /// - Parameters:
  ///   - slugs: the exercises, in the book's order.
  ///   - due: the due date, told in the zone of the instructor.
  package init(slugs: [String], due: Moment, roster: String?) {
    let items = slugs.map { "    { \"slug\": \"\($0)\", \"weight\": 1 }" }.joined(separator: ",\n")
    text = """
      {
        "title": "Unroll",
        "exercises": [
      \(items)
        ],
        "points": 100,
        "due": "\(due)",
        "graceMinutes": 15,
        "penaltyPerDay": 0.1,
        "freeLateDays": 0,
        "attempt": "last",
        "credit": "outputs",
        "showHidden": "after-due",
        "anonymous": false,
        "roster": \(roster.map(Self.quoted) ?? "[]")
      }

      """
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
