import Foundation
import Testing

/// `unroll watch` as a process whose keys come through a pipe.
@Suite struct WatchTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    _ = try sandbox.unroll("init")
    _ = try sandbox.unroll("start", "one-hot")
  }

  @Test func `each save is judged, and the keys lead on`() throws {
    let watch = try WatchedProcess(sandbox)
    try watch.read(until: "one-hot: unfinished")
    try watch.read(until: "save one-hot.swift")
    try sandbox.write(
      "import RecurrentKit\nfunc oneHot(ids: [Int], vocabulary: Int) -> Matrix { 1 }\n",
      to: "one-hot.swift")
    try watch.read(until: "one-hot: does not compile")
    try watch.press("h")
    try watch.read(until: "one-hot: hint 1 of 3")
    try sandbox.write(try Sandbox.solution("one-hot"), to: "one-hot.swift")
    try watch.read(until: "one-hot: right")
    try watch.read(until: "goes on with rnn-step")
    try watch.press("n")
    try watch.read(until: "rnn-step: unfinished")
    #expect(try sandbox.read("rnn-step.swift").hasPrefix("// unroll exercise=rnn-step"))
    try watch.press("q")
    #expect(try watch.end() == 0)
    #expect(try sandbox.unroll("list").output.contains(/one-hot .*right/))
  }

  @Test func `where nobody can press a key, commands are named`() throws {
    let watch = try WatchedProcess(sandbox, hasKeys: false)
    try watch.read(until: "save one-hot.swift")
    try watch.read(until: "unroll hint one-hot  shows a hint")
    try sandbox.write(try Sandbox.solution("one-hot"), to: "one-hot.swift")
    try watch.read(until: "goes on with rnn-step")
    watch.kill()
    #expect(try watch.end() == SIGKILL)
  }

  @Test func `a reset asks first, and a text that is gone is told`() throws {
    let watch = try WatchedProcess(sandbox)
    try watch.read(until: "one-hot: unfinished")
    try sandbox.write("let mine = 1\n", to: "one-hot.swift")
    try watch.read(until: "one-hot: ")
    try watch.press("r")
    try watch.read(until: "Press y")
    try watch.press("x")
    #expect(try sandbox.read("one-hot.swift") == "let mine = 1\n")
    try watch.press("ry")
    try watch.read(until: "Your text is kept in ")
    try watch.read(until: "one-hot: unfinished")
    try FileManager.default.removeItem(atPath: sandbox.path("one-hot.swift"))
    try watch.read(until: "There is no file one-hot.swift any more.")
    try FileManager.default.createDirectory(
      atPath: sandbox.path("one-hot.swift"), withIntermediateDirectories: false)
    try watch.press("q")
    #expect(try watch.end() == 0)
  }

  @Test func `a planted mistake is judged when it is saved, and its name is not given away`() throws
  {
    try sandbox.write(try Sandbox.solution("one-hot"), to: "one-hot.swift")
    _ = try sandbox.unroll("check", "one-hot")
    _ = try sandbox.unroll("debug", "one-hot")
    let planted = try sandbox.read("debug/one-hot.swift")
    let watch = try WatchedProcess(sandbox)
    try watch.read(until: "path  [")
    try sandbox.write(planted + "// looked at\n", to: "debug/one-hot.swift")
    #expect(try !watch.read(until: "save debug/one-hot.swift").contains("  In "))
    try sandbox.write(try Sandbox.solution("one-hot"), to: "debug/one-hot.swift")
    try watch.read(until: "one-hot: right")
    try watch.read(until: "You have found it: ")
    try watch.press("q")
    #expect(try watch.end() == 0)
  }

  @Test func `a second watch on a workspace is refused`() throws {
    let watch = try WatchedProcess(sandbox)
    try watch.read(until: "one-hot: unfinished")
    let second = try sandbox.unroll("watch")
    #expect(second.status == 2)
    #expect(
      second.errors
        == "Another `unroll watch` has \(sandbox.folder). Go on there, or end it with q.\n")
    try watch.press("q")
    #expect(try watch.end() == 0)
  }

  @Test func `many saves at once come to one verdict on the last text`() throws {
    let watch = try WatchedProcess(sandbox)
    try watch.read(until: "one-hot: unfinished")
    for number in 1...50 {
      try sandbox.write(
        "import RecurrentKit\nlet number = \(number)\n\(number == 50 ? "" : "}")\n",
        to: "one-hot.swift")
    }
    try sandbox.write(try Sandbox.solution("one-hot"), to: "one-hot.swift")
    try watch.read(until: "one-hot: ")
    let first = try watch.read(until: "path  [")
    #expect(first.hasPrefix("right"))
    try watch.press("q")
    #expect(try watch.end() == 0)
    let file = sandbox.path(".unroll/progress.sqlite")
    #expect(try OtherProgram.number("SELECT count(*) FROM event", of: file) == 2)
  }
}

/// A running `unroll watch`, spoken to through pipes.
final class WatchedProcess {
  private let process = Process()
  private let keys = Pipe()
  private let output = Pipe()
  private var received = ""

  init(_ sandbox: Sandbox, hasKeys: Bool = true) throws {
    process.executableURL = Sandbox.programs.appending(path: "unroll")
    process.arguments = ["watch"]
    process.currentDirectoryURL = URL(filePath: sandbox.folder)
    process.environment = Sandbox.environment
    process.standardInput = hasKeys ? keys : FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let process = process
    // A watch that says nothing would block the test for ever.
    DispatchQueue.global().asyncAfter(deadline: .now() + 60) { process.terminate() }
  }

  /// Ends the watch; a test's thread may block the gentler signals, and its child inherits that.
  func kill() { _ = Foundation.kill(process.processIdentifier, SIGKILL) }

  func press(_ key: String) throws {
    try keys.fileHandleForWriting.write(contentsOf: Data(key.utf8))
  }

  /// Reads up to some words, and returns what stood before them.
  @discardableResult
  func read(until words: String) throws -> String {
    while true {
      if let place = received.range(of: words) {
        let before = String(received[..<place.lowerBound])
        received = String(received[place.upperBound...])
        return before
      }
      let part = output.fileHandleForReading.availableData
      try #require(!part.isEmpty, "unroll watch ended before it said \"\(words)\": \(received)")
      received += String(decoding: part, as: UTF8.self)
    }
  }

  func end() throws -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }
}
