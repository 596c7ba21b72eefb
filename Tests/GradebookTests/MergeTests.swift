import Book
import Foundation
import Gradebook
import Grading
import Testing

/// Parts of a class, and what becomes of them.
@Suite(.serialized) struct MergeTests {
  private let folder = Folder()

  private func merge(_ parts: [String], into target: String = "whole") throws -> Merge.Summary {
    let opened = try parts.map { try Gradebook(path: "\(folder.path)/\($0)", for: .reading) }
    let book = try Gradebook(path: "\(folder.path)/\(target)", for: .grading)
    defer {
      try? book.close()
      for part in opened { try? part.close() }
    }
    var merge = Merge(into: book)
    return try merge.take(opened)
  }

  @Test func `the parts of a class make the table of the whole, merged once or twice`() throws {
    try ClassHome.makeClass(in: folder)
    try ClassHome.grade(folder)
    for part in 0..<3 {
      let shard: Shard = try #require(Shard("\(part)/3"))
      try ClassHome.grade(folder, into: "\(part)", shard: shard)
    }
    let partial = try merge(["0", "1"])
    #expect(partial.missing.keys.sorted() == ["2/3"])
    let whole = try merge(["2", "1", "0"])
    #expect(whole.missing.isEmpty)
    #expect(whole.unequal.isEmpty)
    #expect(try ClassHome.table(folder, "whole") == ClassHome.table(folder))
    let again = try merge(["0", "1", "2", "whole"].dropLast())
    #expect(again.results == 0)
    #expect(try ClassHome.table(folder, "whole") == ClassHome.table(folder))
  }

  @Test func `what a system told, the probes' answers and overrides come along, each once`() throws
  {
    let idea = try #require(try ClassHome.book.misconceptions("one-hot").first)
    let wrong = try #require(
      Misconception.apply(idea.edits, to: try ClassHome.solution("one-hot")))
    try folder.write(wrong, to: "class/kim/one-hot.swift")
    try ClassHome.grade(folder, into: "0")
    try ClassHome.grade(folder, into: "whole")
    let origin = Origin(system: "canvas", name: "Kim", isMarkedLate: true)
    let part = try Gradebook(path: folder.path + "/0", for: .changing)
    let handed = try #require(try part.files().first)
    _ = try part.register(
      HandedIn(
        student: "kim", source: handed.attempt.source, submittedAt: "2026-11-20T10:00:00Z",
        files: [HandedIn.File(path: "one-hot.swift", sha256: handed.file.sha256)], origin: origin))
    // Whoever hands in nothing at all is still somebody of the class.
    _ = try part.register(HandedIn(student: "lee", source: "class/lee", files: []))
    let roster = try Roster(table: try CSVTable("id,name\n7,Bo\n"))
    try part.setScore(
      1, of: "7", exercise: "fold", reason: "on paper", author: "prof", roster: roster)
    try part.setScore(0.25, of: "kim", exercise: "one-hot", reason: "a", author: "prof")
    try part.setScore(0.5, of: "Kim", exercise: "one-hot", reason: "b", author: "prof")
    let wanted = try #require(try part.grades().first)
    try part.close()

    for _ in 1...2 { #expect(try merge(["0"]).missing.isEmpty) }
    _ = try merge(["0"], into: "new")
    for name in ["whole", "new"] {
      let book = try Gradebook(path: "\(folder.path)/\(name)", for: .reading)
      defer { try? book.close() }
      #expect(try book.attempts().map(\.student) == ["kim", "lee"])
      #expect(try book.attempts().map(\.attempt.origin) == [origin, nil])
      let grade = try #require(try book.grades().first)
      #expect(grade.submittedAt == "2026-11-20T10:00:00Z")
      #expect(grade.result?.fingerprint != nil)
      #expect(grade.result?.fingerprint == wanted.result?.fingerprint)
      #expect(grade.score == 0.5)
      #expect(try book.allOverrides().map(\.reason) == ["on paper", "a", "b"])
      #expect(try book.overridesInForce()["7"]?["fold"]?.score == 1)
    }
  }

  @Test func `verdicts of one text that differ are told, and the first stays`() throws {
    try folder.write(try ClassHome.solution("one-hot"), to: "class/kim/one-hot.swift")
    try ClassHome.grade(folder, into: "0")
    try ClassHome.grade(folder, into: "1")
    let part = try Gradebook(path: folder.path + "/1", for: .changing)
    let result = try #require(try part.grades().first?.result)
    var verdict = try result.verdict(file: "", student: nil)
    verdict.refuse("made up")
    try part.record(verdict, key: result.key, isReplacing: true)
    try part.close()
    let summary = try merge(["0", "1"])
    #expect(summary.unequal.count == 1)
    #expect(summary.unequal[0].hasPrefix("one-hot, file "))
    #expect(summary.unequal[0].hasSuffix(": pass and refused"))
    #expect(try ClassHome.words(folder, "whole") == ["kim one-hot pass"])
  }

  @Test func `parts under different seeds are refused`() throws {
    try folder.write("nothing", to: "class/kim/one-hot.swift")
    try ClassHome.grade(folder, into: "0", seed: 1)
    try ClassHome.grade(folder, into: "1", seed: 2)
    #expect(throws: GradebookError.self) { try merge(["0", "1"]) }
  }

  @Test(arguments: ["", "1", "4/4", "-1/4", "0/0", "a/b", "0/4/1"])
  func `what names no part is refused`(_ text: String) {
    #expect(Shard(text) == nil)
  }
}
