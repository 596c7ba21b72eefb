import Book
import Foundation
import Grading
import Testing
import Workspace

import struct Workspace.Progress

/// Mistakes that are planted for the learner to find.
@Suite struct MendingTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    _ = try sandbox.unroll("init")
  }

  private func pass(_ slug: String, at time: String) throws {
    let line =
      "{\"exercise\":\"\(slug)\",\"kind\":\"check\",\"status\":\"pass\",\"time\":\"\(time)\"}\n"
    let name = ".unroll/attempts.jsonl"
    let before = (try? sandbox.read(name)) ?? ""
    try sandbox.write(before + line, to: name)
  }

  @Test func `a mistake is found, mended and told`() throws {
    #expect(try sandbox.unroll("debug", "one-hot").status == 1)
    try sandbox.write(try Sandbox.solution("one-hot"), to: "one-hot.swift")
    _ = try sandbox.unroll("check", "one-hot")
    let planted = try sandbox.unroll("debug", "one-hot")
    #expect(planted.status == 0)
    #expect(planted.output.hasPrefix("debug/one-hot.swift holds our solution of one-hot with one "))
    #expect(try sandbox.read("one-hot.swift") == Sandbox.solution("one-hot"))
    let broken = try sandbox.read("debug/one-hot.swift")
    #expect(broken.hasPrefix("// unroll debug=one-hot edition="))
    #expect(try sandbox.unroll("debug").output.contains("waits to be mended"))
    #expect(try sandbox.read("debug/one-hot.swift") == broken)

    // Without a name the file that was changed last is judged, and the idea is not given away.
    let first = try sandbox.unroll("check")
    #expect(first.status == 1 && !first.output.contains("  In "))
    #expect(first.output.contains("unroll check debug/one-hot.swift"))

    let line = try #require(broken.split(separator: "\n").first)
    try sandbox.write("\(line)\n" + Sandbox.solution("one-hot"), to: "debug/one-hot.swift")
    let second = try sandbox.unroll("check", "debug/one-hot.swift")
    #expect(second.status == 0)
    let name = try #require(second.output.firstMatch(of: /You have found it: ([a-z-]+)\./)?.1)
    #expect(try Sandbox.book().misconceptions("one-hot").map(\.id).contains(String(name)))

    // What is to be mended is no answer: it is neither handed in nor counted.
    let files = SubmissionFiles.find([sandbox.folder]).map(\.name)
    #expect(files == ["one-hot.swift"])
    #expect(
      ExerciseClaims(
        try Submission(path: sandbox.path("debug/one-hot.swift")), links: { _ in [] }
      ).isEmpty)
    let history = try sandbox.unroll("history", "one-hot").output
    #expect(history.hasPrefix("one-hot  1 check\n"))
  }

  @Test func `each idea comes once before one comes again, and no text is lost`() throws {
    try pass("rnn-step", at: "2026-01-01T10:00:00Z")
    let workspace = try Workspace.find(from: sandbox.folder)
    let book = try Sandbox.book()
    let desk = MendingDesk(workspace: workspace, book: book, edition: "0123456789ab")
    var progress = try Progress(of: workspace)
    var generator = SystemRandomNumberGenerator()
    let count = try book.misconceptions("rnn-step").count
    var texts: [String] = []
    for _ in 0..<count {
      let task = try desk.task("rnn-step", isNew: true, progress: &progress, using: &generator)
      if let backup = task.backup {
        #expect(try String(contentsOfFile: backup, encoding: .utf8) == texts.last)
      }
      texts.append(try sandbox.read("debug/rnn-step.swift"))
    }
    #expect(Set(texts).count == count)
  }

  @Test func `a review is due some days after a pass, and later after each mending`() throws {
    try pass("one-hot", at: "2026-01-01T10:00:00Z")
    try pass("rnn-step", at: "2026-01-02T10:00:00Z")
    try pass("fold", at: "2026-02-01T10:00:00Z")
    let workspace = try Workspace.find(from: sandbox.folder)
    var progress = try Progress(of: workspace)
    let book = try Sandbox.book()
    func due(_ day: String) throws -> [Review.Due] {
      Review(book: book, progress: progress, now: try Date("\(day)T12:00:00Z", strategy: .iso8601))
        .due
    }
    #expect(try due("2026-01-04").map(\.slug) == ["one-hot"])
    #expect(
      try due("2026-01-06") == [.init(slug: "one-hot", days: 5), .init(slug: "rnn-step", days: 4)])
    // A clock that went back makes nothing due.
    #expect(try due("2025-12-24").isEmpty)
    let desk = MendingDesk(workspace: workspace, book: book, edition: "0123456789ab")
    var generator = SystemRandomNumberGenerator()
    _ = try desk.task("one-hot", isNew: false, progress: &progress, using: &generator)
    var verdict = Verdict(file: "one-hot.swift", edition: "0123456789ab", seed: 7)
    (verdict.exercise, verdict.status) = ("one-hot", .pass)
    try progress.recordMending(verdict)
    #expect(try due("2026-01-06").map(\.slug) == ["rnn-step"])
    #expect(try sandbox.unroll().output.contains("unroll debug "))
  }
}
