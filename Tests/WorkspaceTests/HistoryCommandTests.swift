import Foundation
import Testing

/// What was checked, and what a process that is killed leaves of it.
@Suite struct HistoryCommandTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    _ = try sandbox.unroll("init")
    _ = try sandbox.unroll("start", "one-hot")
  }

  @Test func `each check is listed, and its text comes back`() throws {
    let starter = try sandbox.read("one-hot.swift")
    _ = try sandbox.unroll("check", "one-hot")
    let wrong = try Sandbox.solution("one-hot").replacing("= 1", with: "= 2")
    try sandbox.write(wrong, to: "one-hot.swift")
    _ = try sandbox.unroll("check", "one-hot")
    let list = try sandbox.unroll("history", "one-hot")
    #expect(list.status == 0 && list.output.hasPrefix("one-hot  2 checks\n\n  2  20"))
    #expect(list.output.contains(#/  1  20\d\d-\d\d-\d\d \d\d:\d\d  unfinished\n/#))
    #expect(list.output.contains("not yet  your text as it is"))
    #expect(try sandbox.unroll("history", "one-hot", "--show", "1").output == starter)
    let back = try sandbox.unroll("history", "one-hot", "--restore", "1")
    #expect(back.status == 0 && back.output.contains("What stood there is kept in "))
    #expect(try sandbox.read("one-hot.swift") == starter)
    #expect(try sandbox.unroll("history", "one-hot", "--show", "3").status == 2)
    #expect(try sandbox.unroll("history", "fold").output.contains("`unroll start fold`"))
    _ = try sandbox.unroll("start", "./fold.swift")
    #expect(try sandbox.unroll("history", "fold").output.contains("was not checked yet"))
  }

  @Test func `a file that is gone leads to its last text`() throws {
    let starter = try sandbox.read("one-hot.swift")
    _ = try sandbox.unroll("check", "one-hot")
    try FileManager.default.removeItem(atPath: sandbox.path("one-hot.swift"))
    for command in ["check", "reset"] {
      let gone = try sandbox.unroll(command, "one-hot")
      #expect(gone.status == 2 && gone.errors.contains("1 check of one-hot is kept"))
      #expect(gone.errors.contains("`unroll history one-hot --restore 1`"))
    }
    #expect(try sandbox.unroll().output.contains("  unroll history one-hot --restore 1  "))
    #expect(try sandbox.unroll("check").errors.contains("1 check of one-hot is kept"))
    #expect(try sandbox.unroll("history", "one-hot", "--restore", "1").status == 0)
    #expect(try sandbox.read("one-hot.swift") == starter)
  }

  @Test func `checks that are killed leave all that was shown`() throws {
    var shown = 0
    for number in 1...12 {
      let check = try sandbox.start(["check", "one-hot"], tag: "killed-\(number)")
      // Anything may have happened by then, from nothing to the end.
      if number.isMultiple(of: 2) {
        usleep(UInt32(number) * 10_000)
      } else {
        while check.isRunning, try sandbox.read(".killed-\(number).out").isEmpty { usleep(1_000) }
      }
      kill(check.processIdentifier, SIGKILL)
      check.waitUntilExit()
      if try !sandbox.read(".killed-\(number).out").isEmpty { shown += 1 }
    }
    #expect(shown >= 6)
    let file = sandbox.path(".unroll/progress.sqlite")
    #expect(try OtherProgram.number("SELECT count(*) FROM event", of: file) >= shown)
    #expect(try sandbox.unroll("history", "one-hot").errors.isEmpty)
    #expect(try sandbox.unroll("check", "one-hot").status == 1)
  }
}
