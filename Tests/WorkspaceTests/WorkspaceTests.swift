import Book
import Foundation
import Testing
import Workspace

@Suite struct WorkspaceTests {
  let sandbox: Sandbox
  let book: Book

  init() throws {
    sandbox = try Sandbox()
    book = try Sandbox.book()
  }

  private func workspace(path: LearningPath? = nil, in name: String = "w") throws -> Workspace {
    try Workspace.make(
      in: sandbox.path(name), path: path, edition: "0123456789ab")
  }

  @Test func `a workspace is found from a folder below it`() throws {
    let made = try workspace(path: .forward)
    let below = sandbox.path("w/deep/er")
    try FileManager.default.createDirectory(atPath: below, withIntermediateDirectories: true)
    #expect(try Workspace.find(from: below) == made)
    #expect(made.settings.path == .forward)
  }

  @Test func `without a workspace the error says what to type`() throws {
    let error = #expect(throws: WorkspaceError.self) {
      try Workspace.find(from: sandbox.folder)
    }
    #expect(error?.description.contains("`unroll init`") == true)
    #expect(error?.exitStatus == 2)
  }

  @Test func `making a workspace again changes the path alone`() throws {
    let exercise = try book.exercise(named: "one-hot")
    _ = try workspace().start(exercise, edition: "0123456789ab")
    let again = try workspace(path: .all)
    #expect(again.settings.path == .all)
    #expect(try workspace().settings.path == .all)
    #expect(again.hasStarted("one-hot"))
  }

  @Test func `no workspace is made inside another or in the book`() throws {
    let outer = try workspace()
    #expect(
      throws: WorkspaceError.insideWorkspace(
        folder: outer.folder + "/inner", workspace: outer.folder)
    ) { try workspace(in: "w/inner") }
    #expect(throws: WorkspaceError.isBook(folder: book.home.folder)) {
      try Workspace.make(
        in: book.home.folder, path: nil, edition: "0123456789ab")
    }
  }

  @Test func `damaged settings are told with their repair`() throws {
    _ = try workspace()
    try sandbox.write("{", to: "w/.unroll/workspace.json")
    #expect(throws: WorkspaceError.brokenSettings(path: sandbox.path("w/.unroll/workspace.json"))) {
      try Workspace.find(from: sandbox.path("w"))
    }
    #expect(try workspace().settings.path == .core)
  }

  @Test func `start writes the starter behind its line`() throws {
    let exercise = try book.exercise(named: "one-hot")
    #expect(try workspace().start(exercise, edition: "0123456789ab") == .written)
    let text = try sandbox.read("w/one-hot.swift")
    #expect(text == "// unroll exercise=one-hot edition=0123456789ab\n" + exercise.starter)
  }

  @Test func `start never overwrites`() throws {
    _ = try workspace()
    try sandbox.write("my own words", to: "w/one-hot.swift")
    let outcome = try workspace().start(
      try book.exercise(named: "one-hot"), edition: "0123456789ab")
    #expect(outcome == .kept)
    #expect(try sandbox.read("w/one-hot.swift") == "my own words")
  }

  @Test func `reset keeps a dated copy of each text`() throws {
    let exercise = try book.exercise(named: "one-hot")
    let workspace = try workspace()
    for text in ["first", "second"] {
      try sandbox.write(text, to: "w/one-hot.swift")
      let copy = try workspace.reset(exercise, edition: "0123456789ab")
      #expect(try String(contentsOfFile: copy, encoding: .utf8) == text)
      #expect(copy.contains(/backups\/one-hot\.\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d(-2)?\.swift$/))
    }
    #expect(try sandbox.read("w/one-hot.swift").hasSuffix(exercise.starter))
    #expect(try FileManager.default.contentsOfDirectory(atPath: workspace.backups).count == 2)
  }

  @Test func `what is not started cannot be reset`() throws {
    #expect(throws: WorkspaceError.notStarted(slug: "one-hot")) {
      try workspace().reset(try book.exercise(named: "one-hot"), edition: "0123456789ab")
    }
  }

  @Test func `the file changed last is the one that is checked`() throws {
    let workspace = try workspace()
    #expect(throws: WorkspaceError.nothingStarted(folder: workspace.folder)) {
      try workspace.lastChanged(of: book)
    }
    for (slug, age) in [("one-hot", 30.0), ("fold", 10), ("rnn-step", 20)] {
      _ = try workspace.start(try book.exercise(named: slug), edition: "0123456789ab")
      try FileManager.default.setAttributes(
        [.modificationDate: Date.now.addingTimeInterval(-age)],
        ofItemAtPath: workspace.file(of: slug))
    }
    #expect(try workspace.lastChanged(of: book).slug == "fold")
  }
}
