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

  init(_ sandbox: Sandbox) throws {
    process.executableURL = Sandbox.programs.appending(path: "unroll")
    process.arguments = ["watch"]
    process.currentDirectoryURL = URL(filePath: sandbox.folder)
    process.environment = Sandbox.environment
    process.standardInput = keys
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let process = process
    // A watch that says nothing would block the test for ever.
    DispatchQueue.global().asyncAfter(deadline: .now() + 60) { process.terminate() }
  }

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
