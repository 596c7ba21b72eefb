import Book
import Foundation
import Workspace

import struct Workspace.Progress

/// What most commands need: the book, the learner's folder, and the terminal.
struct Session {
  let home: ContentHome
  let terminal = Terminal()
  let folder = FileManager.default.currentDirectoryPath
  private let opened: Deferred<Installation>

  init() throws {
    let home = try ContentHome.find()
    self.home = home
    opened = Deferred { try Installation(home: home) }
  }

  /// The program with its whole book, read when it is first asked for: to show one chapter, the
  /// others are not needed.
  var installation: Installation { get throws { try opened.value } }

  func workspace() throws -> Workspace { try Workspace.find(from: folder) }

  func progress(of workspace: Workspace) throws -> Progress {
    let progress = try Progress(of: workspace)
    if let notice = progress.notice { note(notice) }
    return progress
  }

  func course(in workspace: Workspace) throws -> Course {
    try course(in: workspace, try progress(of: workspace))
  }

  func course(in workspace: Workspace, _ progress: Progress) throws -> Course {
    Course(book: try installation.book, path: workspace.settings.path, progress: progress)
  }

  /// Finds an exercise by its name, or by the path of its file.
  func exercise(named name: String) throws -> ExerciseFence {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    return try installation.book.exercise(named: last)
  }

  /// Where a learner is and what is next; outside a workspace, how to begin.
  var overview: [String] {
    get throws {
      let book = try installation.book
      guard let workspace = try? workspace(), let course = try? course(in: workspace) else {
        return Welcome(book: book, ink: terminal.ink).lines
      }
      return NextSteps(course: course, workspace: workspace, ink: terminal.ink).overview
    }
  }

  /// Prints lines; where nobody reads them any more, the program ends quietly here.
  func print(_ lines: [String]) {
    for line in lines { Swift.print(line) }
    fflush(nil)
  }

  func print(json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    print([String(decoding: try encoder.encode(value), as: UTF8.self)])
  }

  /// Says something beside the output proper.
  func note(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }
}
