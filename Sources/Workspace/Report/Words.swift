import Grading

/// The words of the reports: the one place where they can be changed or translated.
enum Words {
  /// An exercise's state as people read it.
  static func state(_ state: Progress.State, isStarted: Bool) -> String {
    switch state {
    case .new: isStarted ? "started" : ""
    case .tried: "not yet"
    case .passed: "right"
    case .studied: "studied"
    }
  }

  static let printed = "Your code printed"
  static let next = "Next"
  static func more(_ count: Int) -> String { "and \(count) more" }
  static func times(_ count: Int) -> String { "(\(count) times)" }
  static func moreLines(_ count: Int) -> String { "and \(count) more lines" }
  static func moreWays(_ count: Int) -> String { "and \(count) more; `--json` lists every check" }
  static func moreErrors(_ count: Int) -> String { "and \(count) more errors" }
  static func outputs(_ right: Int, of all: Int) -> String { "\(right) of \(all) outputs right" }
  static func errors(_ count: Int) -> String { count == 1 ? "1 error" : "\(count) errors" }
  static func wrongIdea(_ output: String) -> String { "In \(output)" }

  static let mapLegend = "· right   ░ a little   ▒ some   █ far off"

  /// Says which rows and columns of a matrix hold errors; nil stands for all of them.
  static func wrongPlaces(rows: [Int]?, columns: [Int]?) -> String {
    func list(_ name: String, _ places: [Int]) -> String {
      "\(name)\(places.count == 1 ? "" : "s") \(places.map(String.init).joined(separator: ", "))"
    }
    let parts = [rows.map { list("row", $0) }, columns.map { list("column", $0) }].compactMap { $0 }
    return parts.isEmpty
      ? "Entries in all rows and columns are wrong."
      : "Only \(parts.joined(separator: " and ")) hold errors."
  }
}
