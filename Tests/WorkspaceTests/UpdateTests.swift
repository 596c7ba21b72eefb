import Book
import Foundation
import Testing
import Workspace

/// Answers under work while the book changes.
@Suite struct UpdateTests {
  let sandbox: Sandbox
  let workspace: Workspace
  private let starter: String

  init() throws {
    sandbox = try Sandbox()
    workspace = try Workspace.make(in: sandbox.path("w"), path: nil, edition: "0123456789ab")
    _ = try workspace.start(
      try Sandbox.book().exercise(named: "one-hot"), edition: "0123456789ab")
    starter = try sandbox.read("w/one-hot.swift")
  }

  /// Updates to a book in which some words of the first chapter are other ones.
  private func update(_ words: (old: String, new: String)...) throws -> [Update.Change] {
    let home = try Sandbox.book().home
    let files = FileManager.default
    try files.createDirectory(atPath: sandbox.path("book"), withIntermediateDirectories: true)
    for (from, to) in [(home.chapters, "book/chapters"), (home.solutions, "book/solutions")] {
      try files.copyItem(atPath: from, toPath: sandbox.path(to))
    }
    let name = try #require(
      try files.contentsOfDirectory(atPath: home.chapters).first { $0.hasPrefix("01-") })
    var text = try sandbox.read("book/chapters/\(name)")
    for (old, new) in words {
      try #require(text.contains(old))
      text = text.replacing(old, with: new)
    }
    try sandbox.write(text, to: "book/chapters/\(name)")
    let book = try Book(home: ContentHome(folder: sandbox.path("book")))
    return Update(workspace: workspace, book: book, edition: "ba9876543210").run()
  }

  /// Starts an exercise that no other one is linked with.
  private func startFold() throws -> String {
    _ = try workspace.start(try Sandbox.book().exercise(named: "fold"), edition: "0123456789ab")
    return try sandbox.read("w/fold.swift")
  }

  private func kept(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  private static let otherName = (
    old: "exercise=fold level", new: "exercise=leaky-sum level"
  )
  private static let shapes = "/// Shapes: ids (N), each in `0..<vocabulary`"
  private static let otherShapes = "/// Shapes: ids (N), each at least 0 and below `vocabulary`"
  private static let declaration = "func oneHot(ids: [Int], vocabulary: Int) -> Matrix {"
  private static let otherDeclaration = "func oneHot(ids: [Int], size: Int) -> Matrix {"

  @Test func `what no starter changed stays as it is`() throws {
    #expect(try update(("Order matters", "Order matters much")).isEmpty)
    #expect(try sandbox.read("w/one-hot.swift") == starter)
  }

  @Test func `an untouched answer becomes the new starter`() throws {
    let changes = try update((Self.shapes, Self.otherShapes))
    guard case .replaced(let backup) = try #require(changes.first).outcome else {
      Issue.record("\(changes)")
      return
    }
    #expect(changes.map(\.slug) == ["one-hot"])
    #expect(try kept(backup) == starter)
    let text = try sandbox.read("w/one-hot.swift")
    #expect(
      text.contains(Self.otherShapes) && text.hasPrefix("// unroll exercise=one-hot edition=ba"))
  }

  @Test func `an edited answer keeps its edits and takes over what changed elsewhere`() throws {
    let mine = starter.replacing(
      "  .unfinished", with: "  let mine = 1  // ünï\n  return .zeros(1, 1)")
    try sandbox.write(mine, to: "w/one-hot.swift")
    let changes = try update((Self.shapes, Self.otherShapes))
    guard case .merged(let backup) = try #require(changes.first).outcome else {
      Issue.record("\(changes)")
      return
    }
    #expect(try kept(backup) == mine)
    #expect(
      try sandbox.read("w/one-hot.swift")
        == mine.replacing(Self.shapes, with: Self.otherShapes)
        .replacing("0123456789ab", with: "ba9876543210"))
    #expect(changes[0].signatures.isEmpty)
  }

  @Test func `an answer that clashes stays, and the merge lies beside it`() throws {
    let mine = starter.replacing(Self.declaration, with: "@inline(never) " + Self.declaration)
    try sandbox.write(mine, to: "w/one-hot.swift")
    try sandbox.write("an earlier one", to: "w/one-hot.swift.update")
    let changes = try update((Self.declaration, Self.otherDeclaration))
    let path = sandbox.path("w/one-hot.swift.update-2")
    #expect(changes.map(\.outcome) == [.parked(path: path)])
    #expect(try sandbox.read("w/one-hot.swift") == mine)
    #expect(try sandbox.read("w/one-hot.swift.update") == "an earlier one")
    let parked = try kept(path)
    #expect(parked.hasPrefix("// The book's starter of one-hot has changed."))
    #expect(parked.contains("<<<<<<< yours\n@inline(never) func") && parked.contains(">>>>>>> new"))
    let words = UpdateWords.lines(changes, ink: Ink(hasColor: false)).joined(separator: "\n")
    #expect(
      words.contains("  was  \(Self.declaration.dropLast(2))\n  now  func oneHot(ids: [Int], size"))
  }

  @Test func `an answer whose exercise is gone stays`() throws {
    _ = try startFold()
    try sandbox.write("my words", to: "w/fold.swift")
    let changes = try update(Self.otherName, ("func fold(", "func leak("))
    #expect(changes.map(\.outcome) == [.removed])
    #expect(try sandbox.read("w/fold.swift") == "my words")
  }

  @Test func `an answer whose exercise is called otherwise moves with its text`() throws {
    let mine = try startFold().replacing("  .unfinished", with: "  [start]")
    try sandbox.write(mine, to: "w/fold.swift")
    let changes = try update(Self.otherName)
    guard case .renamed(let name, let backup, parked: nil) = try #require(changes.first).outcome
    else {
      Issue.record("\(changes)")
      return
    }
    #expect(try name == "leaky-sum" && kept(backup) == mine)
    let text = try sandbox.read("w/leaky-sum.swift")
    #expect(text.hasPrefix("// unroll exercise=leaky-sum edition=ba9876543210\n"))
    #expect(text.contains("  [start]"))
    #expect(!workspace.hasStarted("fold"))
  }

  @Test func `an answer that cannot be read is told, and the kept starter waits`() throws {
    try sandbox.write("", to: "w/one-hot.swift")
    try Data([0xFF, 0xFE, 0x00]).write(to: URL(filePath: sandbox.path("w/one-hot.swift")))
    let changes = try update((Self.shapes, Self.otherShapes))
    #expect(changes.map(\.hasFailed) == [true])
    #expect(try Data(contentsOf: URL(filePath: sandbox.path("w/one-hot.swift"))).count == 3)
    #expect(try sandbox.read("w/.unroll/starters/one-hot.swift") == starter)
  }
}
