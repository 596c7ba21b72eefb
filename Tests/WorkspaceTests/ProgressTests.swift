import Foundation
import Grading
import Testing
import Workspace

import struct Workspace.Progress

@Suite struct ProgressTests {
  let sandbox: Sandbox
  let workspace: Workspace

  init() throws {
    sandbox = try Sandbox()
    workspace = try Workspace.make(in: sandbox.path("w"), path: nil, edition: "0123456789ab")
  }

  private func progress() throws -> Progress { try Progress(of: workspace) }

  private func verdict(_ slug: String, _ status: Verdict.Status, sha256: String) -> Verdict {
    var verdict = Verdict(file: "\(slug).swift", edition: "0123456789ab", seed: 7)
    verdict.exercise = slug
    verdict.status = status
    verdict.sha256 = sha256
    return verdict
  }

  /// Checks a text as `unroll check` keeps it.
  private func check(_ text: String, _ status: Verdict.Status = .wrong) throws {
    let submission = Submission(name: "fold.swift", text: text)
    var progress = try progress()
    progress.keep(submission)
    try progress.record(verdict("fold", status, sha256: submission.hash.description))
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
    #expect(read.lastExercise == "fold")
  }

  @Test func `what was studied counts as such until it passes`() throws {
    var progress = try progress()
    try progress.recordStudied("fold")
    try progress.recordStudied("one-hot")
    #expect(try self.progress().state(of: "fold") == .studied)
    try progress.record(verdict("fold", .pass, sha256: "a"))
    #expect(progress.state(of: "fold") == .passed)
    #expect(try self.progress().state(of: "one-hot") == .studied)
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

  @Test func `where nothing was done nothing is written`() throws {
    _ = try progress()
    #expect(!FileManager.default.fileExists(atPath: workspace.progressFile))
  }

  @Test func `the lines of an earlier version are taken over, and stay`() throws {
    let lines = """
      {"exercise":"fold","kind":"check","open":["y"],"score":0,"sha256":"a","status":"wrong","time":"2026-01-01T10:00:00Z"}
      \u{0}\u{FFFD} not JSON
      {"kind":"dance"}
      {"exercise":"fold","kind":"check","score":1,"sha256":"b","status":"pass","time":"2026-01-01T10:01:00Z"}
      {"exercise":"decode","kind":"hint","rung":2,"time":"2026-01-01T10:02:00Z"}
      {"exercise":"one-hot","kind":"studied","time":"2026-01-01T10:03:00Z"}
      {"exercise":"rnn-st
      """
    try sandbox.write(lines, to: "w/.unroll/attempts.jsonl")
    for _ in 0..<2 {
      let read = try progress()
      #expect(read.passed("fold", sha256: "b") && !read.passed("fold", sha256: "a"))
      #expect(read.state(of: "one-hot") == .studied && read.state(of: "rnn-step") == .new)
      #expect(read.hintsShown("decode", output: nil) == 2 && read.lastExercise == "one-hot")
    }
    #expect(try sandbox.read("w/.unroll/attempts.jsonl") == lines)
    let history = try History(of: "fold", in: workspace, progress: progress())
    #expect(history.attempts.map(\.status) == [.wrong, .pass])
    #expect(history.attempts.map(\.time) == ["2026-01-01T10:00:00Z", "2026-01-01T10:01:00Z"])
    #expect(throws: WorkspaceError.textNotKept(1, slug: "fold")) { try history.text(of: 1) }
  }

  @Test func `every text that was judged can be brought back, byte for byte`() throws {
    let texts = ["first\r\nünï", "second", "", "first\r\nünï"]
    for text in texts { try check(text, text == "second" ? .pass : .wrong) }
    try sandbox.write("mine", to: "w/fold.swift")
    let history = try History(of: "fold", in: workspace, progress: progress())
    #expect(history.attempts.map(\.status) == [.wrong, .pass, .wrong, .wrong])
    for (index, text) in texts.enumerated() {
      #expect(try history.text(of: index + 1) == Array(text.utf8))
    }
    let backup = try #require(try history.restore(1))
    #expect(try String(contentsOfFile: backup, encoding: .utf8) == "mine")
    #expect(try sandbox.read("w/fold.swift") == texts[0])
    let again = try History(of: "fold", in: workspace, progress: progress())
    #expect(again.attempts.map(\.isPresent) == [true, false, false, true])
    try FileManager.default.removeItem(atPath: workspace.file(of: "fold"))
    #expect(try again.restore(2) == nil)
    #expect(try sandbox.read("w/fold.swift") == "second")
    #expect(throws: WorkspaceError.noAttempt(9, slug: "fold", count: 4)) { try again.text(of: 9) }
  }

  @Test(arguments: ["", "not a database at all, but long enough to be looked at as one"])
  func `what is broken is set aside with a message, and stays as it is`(bytes: String) throws {
    try check("first", .pass)
    let rubbish = bytes + String(repeating: "\u{1}", count: 4_096)
    for log in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: workspace.progressFile + log)
    }
    try sandbox.write(rubbish, to: "w/.unroll/progress.sqlite")
    let read = try progress()
    let notice = try #require(read.notice)
    let place = try #require(notice.firstMatch(of: /It was moved to (\S+), and/)?.1)
    #expect(place.contains("/progress.sqlite.broken-"))
    #expect(try String(contentsOfFile: String(place), encoding: .utf8) == rubbish)
    #expect(read.state(of: "fold") == .new)
    try check("second")
    #expect(try progress().state(of: "fold") == .tried && progress().notice == nil)
  }

  @Test func `a later version's database is set aside and can be put back`() throws {
    try check("first", .pass)
    try OtherProgram.run("PRAGMA user_version = 99", on: workspace.progressFile)
    let notice = try #require(try progress().notice)
    #expect(notice.contains("it was written by a newer version of this program"))
    let place = String(try #require(notice.firstMatch(of: /It was moved to (\S+), and/)?.1))
    #expect(try OtherProgram.number("PRAGMA user_version", of: place) == 99)
    #expect(try OtherProgram.number("SELECT count(*) FROM event", of: place) == 1)
    #expect(try progress().state(of: "fold") == .new)
  }

  @Test func `another program's database is not written into`() throws {
    try OtherProgram.run("CREATE TABLE notes (line TEXT)", on: workspace.progressFile)
    #expect(try progress().notice?.contains("it is another program's") == true)
  }

  @Test func `what cannot be written is read all the same`() throws {
    try check("first", .pass)
    let folder = sandbox.path("w/.unroll")
    // The log that SQLite has to make cannot be made where a folder stands.
    for log in ["-wal", "-shm"] {
      try OtherProgram.run("PRAGMA wal_checkpoint(TRUNCATE)", on: workspace.progressFile)
      try? FileManager.default.removeItem(atPath: workspace.progressFile + log)
    }
    try FileManager.default.createDirectory(
      atPath: folder + "/progress.sqlite-wal", withIntermediateDirectories: false)
    var read = try progress()
    #expect(read.passed("fold"))
    #expect(read.notice?.contains("can only be read for now") == true)
    #expect(throws: WorkspaceError.self) { try read.recordStudied("one-hot") }
    #expect(read.state(of: "one-hot") == .studied)
  }

  @Test func `two writers lose nothing`() async throws {
    let workspace = workspace
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<2 {
        group.addTask {
          var progress = try Progress(of: workspace)
          for number in 0..<100 { try progress.recordStudied("slug-\(writer)-\(number)") }
        }
      }
      try await group.waitForAll()
    }
    let read = try progress()
    for writer in 0..<2 {
      for number in 0..<100 { #expect(read.state(of: "slug-\(writer)-\(number)") == .studied) }
    }
  }
}
