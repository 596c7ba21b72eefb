import Foundation
import Grading

/// Turns what a learning system hands out into folders of submissions that `grader grade` reads.
///
/// Everything is laid out beside the wanted folder and renamed at the end, so that a collection is
/// whole or not there.
package struct Collector {
  package let source: HandoutSource
  package var roster: Roster
  package var times: SubmissionTimes?

  package init(
    source: HandoutSource, roster: Roster = Roster(students: []),
    times: SubmissionTimes? = nil
  ) {
    self.source = source
    self.roster = roster
    self.times = times
  }

  /// What was collected.
  package struct Report: Equatable {
    /// One submission.
    package struct Row: Equatable {
      package let student: String
      package let name: String
      package let folder: String
      package let files: Int
      package let time: Moment?
      package let isMarkedLate: Bool
      /// What is to be told of it, also of what was left out.
      package let notes: [String]
      /// Whether all that was handed in was taken.
      package let isWhole: Bool
    }

    package var rows: [Row] = []
    /// What was left out of the handout, and why.
    package var refused: [String] = []
    /// Students of the roster who handed in nothing.
    package var missing: [Roster.Student] = []
    /// Students who handed in and are not in the roster.
    package var strangers: [String] = []

    /// Whether all that is in the handout was taken.
    package var isWhole: Bool { refused.isEmpty && rows.allSatisfy(\.isWhole) }
  }

  /// Collects a handout into a folder that does not exist yet, or is empty.
  package func collect(_ path: String, into folder: String) throws(ClassError) -> Report {
    let present = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard present.isEmpty else { throw .occupied(path: folder) }
    let isThere = FileManager.default.fileExists(atPath: folder)
    guard !isThere || SubmissionFiles.leadsToFolder(folder) else { throw .exists(path: folder) }
    // A folder can take the place of an empty one, but not of a link to one.
    let place = URL(filePath: folder).resolvingSymlinksInPath().path
    let scratch = try TemporaryFolder(beside: place, named: "unpacked")
    let draft = try TemporaryFolder(beside: place, named: "collected")
    let handout = try Handout(path: path, scratch: scratch.path)
    let submissions = try source.submissions(handout, roster: roster)
    var report = Report()
    report.refused = handout.refused.map {
      "\(Escaping.terminal($0.parts.joined(separator: "/"))): \($0.reason)"
    }
    var used: Set<String> = []
    for submission in submissions {
      report.rows.append(try write(submission, into: draft.path, &used))
    }
    let known = Set(report.rows.map(\.student))
    report.missing = roster.students.filter { !known.contains($0.id) }
    if !roster.students.isEmpty {
      report.strangers = known.filter { roster.student($0) == nil }.sorted()
    }
    try draft.move(to: place)
    return report
  }

  func write(_ submission: HandedOut, into folder: String, _ used: inout Set<String>)
    throws(ClassError) -> Report.Row
  {
    let known = roster.find(submission.student) ?? submission.student
    let name = folderName(known, &used)
    let place = "\(folder)/\(name)"
    let plan = FilePlan(submission.files)
    let leftOut = submission.leftOut + plan.leftOut
    let notes = submission.notes + leftOut
    let time = times?.time(submission.student, roster) ?? submission.time
    let manifest = SubmissionManifest(
      student: known.id, submittedAt: time?.description,
      files: plan.entries.map { .init(path: $0.name, originalName: $0.source.originalName) },
      origin: Origin(
        system: source.rawValue, name: known.name, email: known.email ?? submission.student.email,
        isMarkedLate: submission.isMarkedLate, feedbackName: submission.feedbackName, notes: notes))
    do {
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
      for entry in plan.entries {
        try Data(contentsOf: URL(filePath: entry.source.location))
          .write(to: URL(filePath: "\(place)/\(entry.name)"))
      }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      try (encoder.encode(manifest) + Data("\n".utf8))
        .write(to: URL(filePath: "\(place)/\(SubmissionManifest.fileName)"))
    } catch {
      throw .writing(place, error)
    }
    return Report.Row(
      student: known.id, name: known.name, folder: name, files: plan.entries.count, time: time,
      isMarkedLate: submission.isMarkedLate, notes: notes, isWhole: leftOut.isEmpty)
  }

  /// A folder name that every system takes: letters and digits of the name and of the id.
  private func folderName(_ student: Roster.Student, _ used: inout Set<String>) -> String {
    func plain(_ text: String) -> String {
      String(
        text.precomposedStringWithCanonicalMapping
          .map { $0.isLetter || $0.isNumber ? $0 : "-" }.prefix(40)
      ).split(separator: "-").joined(separator: "-")
    }
    let parts = student.name == student.id ? [student.id] : [student.name, student.id]
    let base = parts.map(plain).filter { !$0.isEmpty }.joined(separator: "-")
    var name = base.isEmpty ? "student" : base
    var number = 1
    while !used.insert(name.lowercased()).inserted {
      number += 1
      name = "\(base)-\(number)"
    }
    return name
  }
}
