import Foundation

/// Writes a Markdown and an HTML page for each student, under the names by which the learning system
/// takes feedback back, and a zip where it takes one.
package struct FeedbackFolder {
  let results: ClassResults
  let now: Moment

  package init(_ results: ClassResults, now: Moment) {
    self.results = results
    self.now = now
  }

  /// What was written.
  package struct Report: Equatable {
    package var students = 0
    package var zips: [String] = []
  }

  /// Writes everything whole or not at all into a folder that is new or empty.
  ///
  /// - Parameter files: further files, by name.
  package func write(to folder: String, with files: [(name: String, text: String)] = [])
    throws(ClassError) -> Report
  {
    let present = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard present.isEmpty else { throw .occupied(path: folder) }
    let place = URL(filePath: folder).resolvingSymlinksInPath().path
    let draft = try TemporaryFolder(beside: place, named: "feedback")
    var report = Report()
    var zips: [String: [Archive.Content]] = [:]
    var used: Set<String> = []
    for row in results.rows where row.hasResult {
      let page = FeedbackPage(results: results, row: row, now: now).page
      let name = name(row, &used)
      for (ending, text) in [("md", page.markdown), ("html", page.html)] {
        let file = "\(name).\(ending)"
        try Self.write(text, to: "\(draft.path)/\(file)")
        if let system = row.origin?.system, Self.zipped.contains(system) {
          zips[system, default: []].append(.init(name: file, bytes: Array(text.utf8)))
        }
      }
      report.students += 1
    }
    for (name, text) in files { try Self.write(text, to: "\(draft.path)/\(name)") }
    for (system, contents) in zips.sorted(by: { $0.key < $1.key }) {
      report.zips.append("feedback-\(system).zip")
      try Archive.writeZip(contents, to: "\(draft.path)/feedback-\(system).zip")
    }
    try draft.move(to: place)
    return report
  }

  /// The systems that take all feedback in one zip.
  private static let zipped = ["canvas", "moodle"]

  private static func write(_ text: String, to path: String) throws(ClassError) {
    do {
      try FileManager.default.createDirectory(
        atPath: URL(filePath: path).deletingLastPathComponent().path,
        withIntermediateDirectories: true)
      try text.write(toFile: path, atomically: false, encoding: .utf8)
    } catch {
      throw .writing(path, error)
    }
  }

  /// The path below the folder, without ending.
  private func name(_ row: ClassResults.Row, _ used: inout Set<String>) -> String {
    let wanted = row.origin?.feedbackName ?? row.key
    // Such names come from outside: what could lead out of the folder is taken out again.
    let safe = String(
      wanted.map { "/\\".contains($0) || ($0.asciiValue ?? 32) < 32 ? "-" : $0 }
    ).trimmed
    let base = safe.isEmpty || safe.hasPrefix(".") ? "student-\(safe)" : safe
    let name =
      switch row.origin?.system {
      case "canvas" where base.hasSuffix("_"): base + "feedback"
      case "moodle": base + "/feedback"
      default: base
      }
    var unique = name
    while !used.insert(unique.lowercased()).inserted { unique += "-again" }
    return unique
  }
}
