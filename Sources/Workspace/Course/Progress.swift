import Foundation
import Grading

/// What a learner has done in a workspace: a file with one line for each event.
///
/// An event is appended in one write, so that two processes never mix their lines; a line that is
/// torn or that another program wrote is skipped.
package struct Progress: Sendable {
  /// How far an exercise is.
  package enum State: String, Sendable, Codable {
    /// Nothing was tried.
    case new
    /// It was checked and has not passed yet.
    case tried
    /// It has passed once.
    case passed
    /// Its solution was shown before it passed.
    case studied
  }

  /// The path of the file.
  package let file: String
  private var events: [ProgressEvent] = []

  /// Reads a file; one that is missing is an empty one.
  package init(file: String) throws(WorkspaceError) {
    self.file = file
    guard FileManager.default.fileExists(atPath: file) else { return }
    let data: Data
    do {
      data = try Data(contentsOf: URL(filePath: file))
    } catch {
      throw .unreadable(path: file, reason: "its permissions forbid it, or it is no file")
    }
    let decoder = JSONDecoder()
    events = data.split(separator: UInt8(ascii: "\n")).compactMap {
      try? decoder.decode(ProgressEvent.self, from: $0)
    }
  }

  /// Keeps the verdict of one check.
  package mutating func record(_ verdict: Verdict) throws(WorkspaceError) {
    guard let slug = verdict.exercise else { return }
    var event = ProgressEvent(.check, slug)
    event.status = verdict.status
    event.score = verdict.score
    event.sha256 = verdict.sha256
    event.edition = verdict.edition
    event.seed = verdict.seed
    event.open = verdict.outputs.filter { $0.status != .pass }.map(\.name)
    try append(event)
  }

  /// Remembers that a hint was shown.
  package mutating func recordHint(_ slug: String, output: String?, rung: Int)
    throws(WorkspaceError)
  {
    guard rung > hintsShown(slug, output: output) else { return }
    var event = ProgressEvent(.hint, slug)
    event.output = output
    event.rung = rung
    try append(event)
  }

  /// Marks an exercise as studied: its solution was shown before it passed.
  package mutating func recordStudied(_ slug: String) throws(WorkspaceError) {
    guard state(of: slug) != .studied else { return }
    try append(ProgressEvent(.studied, slug))
  }

  /// How far an exercise is.
  package func state(of slug: String) -> State {
    let own = events.filter { $0.exercise == slug }
    if own.contains(where: { $0.status == .pass }) { return .passed }
    if own.contains(where: { $0.kind == .studied }) { return .studied }
    return own.contains { $0.kind == .check } ? .tried : .new
  }

  /// Whether an exercise has ever passed.
  package func passed(_ slug: String) -> Bool { state(of: slug) == .passed }

  /// Whether one text of an exercise has passed.
  package func passed(_ slug: String, sha256: String) -> Bool {
    events.contains { $0.exercise == slug && $0.status == .pass && $0.sha256 == sha256 }
  }

  /// The exercises whose solutions were shown and that have not passed since.
  package var studied: [String] {
    var slugs: [String] = []
    for event in events where event.kind == .studied && !slugs.contains(event.exercise) {
      if state(of: event.exercise) == .studied { slugs.append(event.exercise) }
    }
    return slugs
  }

  /// The highest rung of the ladder of hints that was shown.
  package func hintsShown(_ slug: String, output: String?) -> Int {
    events.filter { $0.kind == .hint && $0.exercise == slug && $0.output == output }
      .compactMap(\.rung).max() ?? 0
  }

  /// The outputs that were not right at the last check.
  package func openOutputs(of slug: String) -> [String] {
    events.last { $0.kind == .check && $0.exercise == slug }?.open ?? []
  }

  /// The exercise that was last checked, asked for a hint or studied.
  package var lastExercise: String? { events.last?.exercise }

  private mutating func append(_ event: ProgressEvent) throws(WorkspaceError) {
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      try AppendedFile(path: file).append(line: try encoder.encode(event))
    } catch let error as AppendedFile.Failure {
      throw .unwritable(path: file, reason: error.reason)
    } catch {
      throw .unwritable(path: file, reason: "the event cannot be put into words")
    }
    events.append(event)
  }
}
