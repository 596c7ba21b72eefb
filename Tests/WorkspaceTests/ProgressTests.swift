import Foundation
import Grading
import Testing
import Workspace

import struct Workspace.Progress

@Suite struct ProgressTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  private func progress() throws -> Progress {
    try Progress(file: sandbox.path("attempts.jsonl"))
  }

  private func verdict(_ slug: String, _ status: Verdict.Status, sha256: String) -> Verdict {
    var verdict = Verdict(file: "\(slug).swift", edition: "0123456789ab", seed: 7)
    verdict.exercise = slug
    verdict.status = status
    verdict.sha256 = sha256
    return verdict
  }

  @Test func `a pass stays a pass, but only of its text`() throws {
    var progress = try progress()
    #expect(progress.state(of: "fold") == .new)
    try progress.record(verdict("fold", .wrong, sha256: "a"))
    #expect(progress.state(of: "fold") == .tried)
    try progress.record(verdict("fold", .pass, sha256: "b"))
    try progress.record(verdict("fold", .noBuild, sha256: "c"))
    let read = try self.progress()
    #expect(read.passed("fold"))
    #expect(read.passed("fold", sha256: "b"))
    #expect(!read.passed("fold", sha256: "c"))
    #expect(read.state(of: "one-hot") == .new)
  }

  @Test func `what was studied counts as such until it passes`() throws {
    var progress = try progress()
    try progress.recordStudied("fold")
    try progress.recordStudied("one-hot")
    #expect(try self.progress().studied == ["fold", "one-hot"])
    try progress.record(verdict("fold", .pass, sha256: "a"))
    #expect(progress.state(of: "fold") == .passed)
    #expect(progress.studied == ["one-hot"])
  }

  @Test func `hints are remembered by output`() throws {
    var progress = try progress()
    try progress.recordHint("fold", output: nil, rung: 1)
    try progress.recordHint("fold", output: "dx", rung: 2)
    try progress.recordHint("fold", output: "dx", rung: 1)
    let read = try self.progress()
    #expect(read.hintsShown("fold", output: nil) == 1)
    #expect(read.hintsShown("fold", output: "dx") == 2)
    #expect(read.hintsShown("fold", output: "dy") == 0)
  }

  @Test func `a torn and a foreign line are skipped`() throws {
    var progress = try progress()
    try progress.recordStudied("fold")
    let good = try sandbox.read("attempts.jsonl")
    try sandbox.write(
      "\u{0}\u{FFFD} not JSON\n{\"kind\":\"dance\"}\n\(good){\"exercise\":\"one-h",
      to: "attempts.jsonl")
    var torn = try self.progress()
    #expect(torn.studied == ["fold"])
    try torn.recordStudied("decode")
    #expect(try self.progress().studied == ["fold", "decode"])
  }

  @Test func `two writers never mix their lines`() async throws {
    let file = sandbox.path("attempts.jsonl")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<2 {
        group.addTask {
          var progress = try Progress(file: file)
          for number in 0..<100 { try progress.recordStudied("slug-\(writer)-\(number)") }
        }
      }
      try await group.waitForAll()
    }
    #expect(try progress().studied.count == 200)
  }
}
