import Book
import Foundation
import Grading

extension Workspace {
  /// What became of the wish to start an exercise.
  package enum Start: Sendable, Equatable {
    case written
    /// A file was there already and stays as it is.
    case kept
  }

  /// Writes the starter of an exercise, unless a file is there already.
  package func start(_ exercise: ExerciseFence, edition: String) throws(WorkspaceError) -> Start {
    let text = Self.starter(exercise, edition: edition)
    do {
      try write(text, asNew: exercise.slug)
    } catch {
      if hasStarted(exercise.slug) { return .kept }
      throw error
    }
    try KeptStarters(workspace: self).keep(text, of: exercise.slug)
    return .written
  }

  /// Writes the starter of an exercise anew, and returns the dated copy of what stood there.
  package func reset(_ exercise: ExerciseFence, edition: String) throws(WorkspaceError) -> String {
    guard hasStarted(exercise.slug) else {
      throw absence(of: exercise.slug)
    }
    let text = Self.starter(exercise, edition: edition)
    let backup = try replace(exercise.slug, with: text)
    try KeptStarters(workspace: self).keep(text, of: exercise.slug)
    return backup
  }

  /// Writes an answer that must not exist yet.
  func write(_ text: String, asNew slug: String) throws(WorkspaceError) {
    try write(Array(text.utf8), asNew: slug)
  }

  func write(_ bytes: [UInt8], asNew slug: String) throws(WorkspaceError) {
    do throws(NewFile.Failure) {
      try NewFile.write(bytes, to: file(of: slug))
    } catch {
      throw .unwritable(path: file(of: slug), reason: error.reason)
    }
  }

  /// Writes an answer anew, and returns the dated copy of what stood there.
  func replace(_ slug: String, with text: String) throws(WorkspaceError) -> String {
    try replace(slug, with: Array(text.utf8))
  }

  func replace(_ slug: String, with bytes: [UInt8]) throws(WorkspaceError) -> String {
    let backup = try backUp(slug)
    do {
      try Data(bytes).write(to: URL(filePath: file(of: slug)), options: .atomic)
    } catch {
      throw .unwritable(path: file(of: slug), reason: "your text is as it was")
    }
    return backup
  }

  /// An answer's text.
  func text(of slug: String) throws(WorkspaceError) -> String {
    do {
      return try String(contentsOfFile: file(of: slug), encoding: .utf8)
    } catch {
      throw .unreadable(path: file(of: slug), reason: "it is no UTF-8 text, or you may not read it")
    }
  }

  /// Whether an exercise has a file.
  package func hasStarted(_ slug: String) -> Bool {
    FileManager.default.fileExists(atPath: file(of: slug))
  }

  /// The exercise whose file changed last.
  package func lastChanged(of book: Book) throws(WorkspaceError) -> ExerciseFence {
    let dated = book.exercises.compactMap { exercise in
      Self.modified(file(of: exercise.slug)).map { (exercise, $0) }
    }
    guard let last = dated.max(by: { $0.1 < $1.1 }) else {
      if let slug = (try? Progress(of: self))?.lastExercise { throw absence(of: slug) }
      throw .nothingStarted(folder: folder)
    }
    return last.0
  }

  /// When a file was changed; nil where there is none.
  static func modified(_ path: String) -> Date? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
  }

  /// The text that an answer begins from.
  static func starter(_ exercise: ExerciseFence, edition: String) -> String {
    let text = exercise.starter.hasSuffix("\n") ? exercise.starter : exercise.starter + "\n"
    return StarterLine(slug: exercise.slug, edition: edition).text + "\n" + text
  }

  /// Makes a dated copy of an answer, and returns its path.
  func backUp(_ slug: String) throws(WorkspaceError) -> String {
    try backUp(file(of: slug), as: slug)
  }

  /// Makes a dated copy of a file, and returns its path.
  func backUp(_ file: String, as name: String) throws(WorkspaceError) -> String {
    let path = freePath("\(backups)/\(name).\(Self.stamp)", ending: ".swift")
    do {
      try FileManager.default.createDirectory(atPath: backups, withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: file, toPath: path)
    } catch {
      // The name was free: what lies there is the half of a copy.
      try? FileManager.default.removeItem(atPath: path)
      throw .unwritable(path: path, reason: "no copy of your text could be made, so it stays")
    }
    return path
  }

  /// The present time for the name of a file, such as `2026-03-01T14-05-09`.
  static var stamp: String {
    let style = Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: .current)
    let date = Date.now.formatted(
      style.year().month().day().time(includingFractionalSeconds: false))
    return String(date.map { $0 == " " ? "T" : $0 == ":" ? "-" : $0 })
  }

  /// A path under which nothing lies: the one asked for, or one with a number.
  func freePath(_ stem: String, ending: String = "") -> String {
    var path = stem + ending
    var number = 2
    while FileManager.default.fileExists(atPath: path) {
      path = "\(stem)-\(number)\(ending)"
      number += 1
    }
    return path
  }
}
