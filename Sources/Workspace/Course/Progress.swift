import Foundation
import Grading

/// What a learner has done in a workspace, as its database of events tells it.
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

  /// What the learner should be told about the database; nil where all is well.
  package let notice: String?
  private let file: ProgressFile
  private var database: SQLiteDatabase?
  private let reading: SQLiteDatabase?
  private var records: [String: ExerciseRecord] = [:]
  /// A text that waits to be kept.
  private var pending: Submission?
  /// The exercise that was last checked, asked for a hint or studied.
  package private(set) var lastExercise: String?

  /// Reads a workspace's progress; where nothing was done yet, nothing is written either.
  package init(of workspace: Workspace) throws(WorkspaceError) {
    file = ProgressFile(workspace: workspace)
    let found = try file.read()
    (database, reading, notice) = (found.database, found.reading, found.notice)
    for event in found.events { note(event) }
  }

  private mutating func note(_ event: ProgressEvent) {
    records[event.exercise, default: ExerciseRecord()].add(event)
    lastExercise = event.exercise
  }

  func record(of slug: String) -> ExerciseRecord { records[slug] ?? ExerciseRecord() }

  // MARK: What is known

  /// How far an exercise is.
  package func state(of slug: String) -> State { record(of: slug).state }

  /// Whether an exercise has ever passed.
  package func passed(_ slug: String) -> Bool { state(of: slug) == .passed }

  /// Whether one text of an exercise has passed.
  package func passed(_ slug: String, sha256: String) -> Bool {
    record(of: slug).passedTexts.contains(sha256)
  }

  /// The highest rung of the ladder of hints that was shown.
  package func hintsShown(_ slug: String, output: String?) -> Int {
    record(of: slug).hints[output] ?? 0
  }

  /// The outputs that were not right at the last check.
  package func openOutputs(of slug: String) -> [String] { record(of: slug).open }

  /// The checks of an exercise, the oldest first, and the texts among them that were kept.
  func checks(of slug: String) throws(WorkspaceError) -> (
    events: [ProgressEvent], kept: Set<String>
  ) {
    try reading { database throws(SQLiteDatabase.Failure) in
      (try database.checks(of: slug), try database.keptTexts())
    } ?? ([], [])
  }

  /// The bytes of a text that was judged, or nil where they were not kept.
  func text(sha256: String) throws(WorkspaceError) -> [UInt8]? {
    try reading { database throws(SQLiteDatabase.Failure) in
      try database.text(sha256: sha256)
    } ?? nil
  }

  private func reading<Value>(
    _ body: (SQLiteDatabase) throws(SQLiteDatabase.Failure) -> Value
  ) throws(WorkspaceError) -> Value? {
    guard let database = database ?? reading else { return nil }
    do throws(SQLiteDatabase.Failure) {
      return try body(database)
    } catch {
      throw .unreadable(path: file.workspace.progressFile, reason: error.reason)
    }
  }

  // MARK: What is added

  /// Keeps a text before its verdict is known; where that fails, it is tried again with the verdict.
  package mutating func keep(_ submission: Submission) {
    pending = submission
    guard let database = try? writable() else { return }
    let sha256 = submission.hash.description
    if (try? database.insert(text: submission.bytes, sha256: sha256)) != nil { pending = nil }
  }

  /// Keeps the verdict of one check.
  package mutating func record(_ verdict: Verdict) throws(WorkspaceError) {
    if let event = ProgressEvent(.check, verdict) { try append(event) }
  }

  /// Keeps the verdict on a text in which a mistake was planted.
  package mutating func recordMending(_ verdict: Verdict) throws(WorkspaceError) {
    if let event = ProgressEvent(.mending, verdict) { try append(event) }
  }

  /// Remembers that a mistake was planted in a text that is to be mended.
  mutating func recordPlanted(_ idea: String, in slug: String, sha256: String)
    throws(WorkspaceError)
  {
    var event = ProgressEvent(.planted, slug)
    event.sha256 = sha256
    event.ideas = [.init(misconception: idea, output: "")]
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

  /// Notes an event and writes it; where it cannot be written, this run knows it all the same.
  private mutating func append(_ event: ProgressEvent) throws(WorkspaceError) {
    note(event)
    let database = try writable()
    let waiting = pending
    do throws(SQLiteDatabase.Failure) {
      try database.transaction { () throws(SQLiteDatabase.Failure) in
        if let waiting {
          try database.insert(text: waiting.bytes, sha256: waiting.hash.description)
        }
        try database.insert(event)
      }
    } catch {
      throw .unwritable(path: file.workspace.progressFile, reason: error.reason)
    }
    pending = nil
  }

  private mutating func writable() throws(WorkspaceError) -> SQLiteDatabase {
    if let database { return database }
    let opened = try file.open()
    database = opened
    return opened
  }
}
