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

  static func checks(_ count: Int) -> String { count == 1 ? "1 check" : "\(count) checks" }
  static func review(days: Int) -> String {
    "right \(days) days ago; find the mistake that is planted in it"
  }
  static func mended(_ idea: String) -> String { "You have found it: \(idea)." }
  static func ideaWas(_ explanation: String) -> String {
    "To somebody who holds this idea we say: \(explanation)"
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
  static func wrongIdea(_ outputs: [String]) -> String {
    guard let last = outputs.last, outputs.count > 1 else { return "In \(outputs.joined())" }
    guard outputs.count <= 6 else { return "In \(outputs.count) outputs" }
    return "In \(outputs.dropLast().joined(separator: ", ")) and \(last)"
  }
  static func everyCheck(_ count: Int) -> String { "All \(count) checks" }

  static let mapLegend = "· right   ░ a little   ▒ some   █ far off"

  /// Says which rows and columns of a matrix hold errors; nil stands for all of them.
  static func wrongPlaces(rows: [Int]?, columns: [Int]?) -> String {
    func list(_ name: String, _ places: [Int]) -> String {
      "\(name)\(places.count == 1 ? "" : "s") \(runs(of: places).joined(separator: ", "))"
    }
    let parts = [rows.map { list("row", $0) }, columns.map { list("column", $0) }].compactMap { $0 }
    let verb = (rows ?? []).count + (columns ?? []).count == 1 ? "holds" : "hold"
    return parts.isEmpty
      ? "Entries in all rows and columns are wrong."
      : "Only \(parts.joined(separator: " and ")) \(verb) errors."
  }

  /// Ascending numbers in words, three or more in a row as "0 to 4".
  private static func runs(of places: [Int]) -> [String] {
    var runs: [ClosedRange<Int>] = []
    for place in places {
      if let last = runs.last, last.upperBound + 1 == place {
        runs[runs.count - 1] = last.lowerBound...place
      } else {
        runs.append(place...place)
      }
    }
    return runs.flatMap { run in
      run.count > 2 ? ["\(run.lowerBound) to \(run.upperBound)"] : run.map(String.init)
    }
  }
}
