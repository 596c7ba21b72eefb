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
      try ClassHome.grade(folder, into: "\(part)", shard: try #require(Shard("\(part)/3")))
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
