import Book
import CommonMark
import Foundation
import Grading
import TerminalPages
import Workspace

/// What is to be read: a chapter of the book, or a Markdown file.
struct ReadingText {
  let title: String
  let document: Document
  /// The command that opens it.
  let command: String
  /// The name under which its place is remembered; nil for what has no name.
  let name: String?
  let surroundings: Surroundings
  /// The folder of its figures.
  let figures: String

  /// The most bytes of a file that are read.
  private static let largest = 64 << 20

  /// Finds a chapter by number, slug, part of it or its file's name, and a file by its path; `-` is
  /// standard input.
  init(_ name: String?, in session: Session) throws {
    guard let name else {
      try self.init(session.currentChapter, in: session)
      return
    }
    let isFile = name == "-" || name.contains("/") || name.hasSuffix(".md")
    if isFile, name == "-" || FileManager.default.fileExists(atPath: name) {
      try self.init(path: name)
    } else {
      let shelf = try Shelf(home: session.home)
      let exact = shelf.entries.first { $0.fileName == name }
      if isFile, exact == nil { throw WorkspaceError.noSuchText(path: name) }
      try self.init(shelf.chapter(try exact ?? shelf.entry(named: name)), in: session)
    }
  }

  init(_ chapter: Chapter, in session: Session) throws {
    title = chapter.title
    document = chapter.document
    command = "unroll read \(chapter.number)"
    name = chapter.name
    surroundings = try session.surroundings(of: chapter)
    figures = session.home.figures
  }

  private init(path: String) throws {
    if SubmissionFiles.leadsToFolder(path) {
      throw WorkspaceError.folderToRead(path: path)
    }
    let file = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
    guard let data = try? file?.read(upToCount: Self.largest + 1) ?? Data(), file != nil else {
      throw WorkspaceError.unreadable(path: path, reason: "its permissions forbid it")
    }
    if data.count > Self.largest {
      throw WorkspaceError.unreadable(path: path, reason: "it is larger than 64 MiB")
    }
    document = Document(parsing: String(decoding: data, as: UTF8.self))
    let url = URL(filePath: path)
    title = document.headings.first?.text ?? (path == "-" ? "" : url.lastPathComponent)
    command = "unroll read \(path)"
    name = path == "-" ? nil : url.standardized.path
    surroundings = Surroundings()
    figures = url.deletingLastPathComponent().path + "/figures"
  }

  /// Finds a heading of a page by its anchor, its words, or a unique part of them, and an exercise
  /// by its slug.
  func heading(named words: String, on page: PageText) throws -> Page.Heading {
    if let exercise = page.exercises[words] { return exercise }
    let names = page.headings.map(\.anchor)
    let name = HeadingAnchors.name(of: words)
    switch NameSearch(name, in: names) {
    case .found(let anchor): return page.headings[names.firstIndex(of: anchor) ?? 0]
    case .ambiguous(let candidates): throw BookError.ambiguous(words, candidates: candidates)
    case .unknown: throw WorkspaceError.unknownHeading(name, command: command, names: names)
    }
  }
}

extension Session {
  /// What a chapter's page tells of the book and of what the learner has done.
  func surroundings(of chapter: Chapter) throws -> Surroundings {
    let shelf = try Shelf(home: home)
    let workspace = try? self.workspace()
    let progress = workspace.flatMap { try? self.progress(of: $0) }
    var told = Surroundings()
    told.unfolding = "unroll read \(chapter.number) --unfold"
    for entry in shelf.entries { told.commands[entry.fileName] = "unroll read \(entry.number)" }
    for exercise in chapter.exercises {
      let outlook = ExerciseOutlook(of: exercise.slug, progress: progress, workspace: workspace)
      told.exercises[exercise.slug] = Surroundings.ExerciseNote(
        state: outlook.state, isRight: outlook.isRight,
        steps: [Surroundings.Step(outlook.command, outlook.purpose)])
    }
    func step(_ word: String, to entry: Shelf.Entry) -> Surroundings.Step {
      Surroundings.Step("unroll read \(entry.number)", "\(word), \(shelf.title(of: entry))")
    }
    let place = shelf.entries.firstIndex { $0.number == chapter.number } ?? 0
    if place + 1 < shelf.entries.count {
      told.wayOn.append(step("the next chapter", to: shelf.entries[place + 1]))
    }
    if place > 0 { told.wayOn.append(step("the chapter before", to: shelf.entries[place - 1])) }
    return told
  }
}
