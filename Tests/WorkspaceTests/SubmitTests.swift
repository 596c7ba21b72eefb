import Foundation
import Grading
import Testing
import Workspace

/// What is packed for handing in.
@Suite struct SubmitTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    _ = try sandbox.unroll("init")
    _ = try sandbox.unroll("start", "one-hot", "fold", "rnn-step")
    try sandbox.write(try Sandbox.solution("one-hot"), to: "one-hot.swift")
    _ = try sandbox.unroll("check", "one-hot")
    try sandbox.write("let ünï = 1\n", to: "rnn-step.swift")
  }

  /// The entries of a stored zip, read by what its directory says.
  private func entries(_ path: String) throws -> [String: [UInt8]] {
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    func number(_ place: Int, _ count: Int) -> Int {
      (0..<count).reversed().reduce(0) { $0 << 8 | Int(bytes[place + $1]) }
    }
    let end = bytes.count - 22
    try #require(number(end, 4) == 0x0605_4B50)
    var place = number(end + 16, 4)
    var found: [String: [UInt8]] = [:]
    for _ in 0..<number(end + 10, 2) {
      try #require(number(place, 4) == 0x0201_4B50)
      let (size, length) = (number(place + 24, 4), number(place + 28, 2))
      let name = String(decoding: bytes[place + 46..<place + 46 + length], as: UTF8.self)
      let start = number(place + 42, 4) + 30 + length
      found[name] = Array(bytes[start..<start + size])
      place += 46 + length
    }
    return found
  }

  @Test func `all that is packed is listed, and nothing else is packed`() throws {
    let result = try sandbox.unroll("submit", "kim.zip")
    #expect(result.status == 0)
    let packed = try entries(sandbox.path("kim.zip"))
    #expect(
      Set(packed.keys) == ["one-hot.swift", "rnn-step.swift", "unroll-submission.json"])
    for name in packed.keys { #expect(result.output.contains("\n  \(name) ")) }
    #expect(result.output.contains(/Left out\n  fold.swift +the starter, as it was written\n/))
    #expect(result.output.contains(/one-hot.swift +\d+ bytes, right\n/))
    #expect(packed["rnn-step.swift"] == Array("let ünï = 1\n".utf8))
    let manifest = try #require(
      try JSONSerialization.jsonObject(with: Data(packed["unroll-submission.json"] ?? []))
        as? [String: Any])
    #expect((manifest["edition"] as? String)?.count == 12 && manifest["program"] is String)
    let files = try #require(manifest["files"] as? [[String: Any]])
    for file in files {
      let name = try #require(file["path"] as? String)
      #expect(file["sha256"] as? String == ContentHash(of: packed[name] ?? []).description)
    }
    let again = try sandbox.unroll("submit", "kim.zip")
    #expect(again.status == 3 && again.errors.contains("it exists already; name another file"))
  }

  @Test func `the history is packed only where it is asked for`() throws {
    let result = try sandbox.unroll("submit", "--with-history")
    let path = try #require(result.output.split(separator: "\n").first)
    #expect(path.contains(/unroll-submission-\d{4}-\d\d-\d\d\.zip/))
    let history = try #require(try entries(String(path))["unroll-history.json"])
    let text = String(decoding: history, as: UTF8.self)
    #expect(text.contains("\"status\" : \"pass\"") && text.contains("func oneHot("))
  }

  @Test func `without an answer there is nothing to hand in`() throws {
    let empty = try Sandbox()
    _ = try empty.unroll("init")
    let result = try empty.unroll("submit")
    #expect(result.status == 2 && result.errors.contains("There is no answer in "))
    try Data([0]).write(to: URL(filePath: empty.path("one-hot.swift")))
    let binary = try empty.unroll("submit")
    #expect(binary.status == 2 && binary.errors.contains("\n  one-hot.swift  The file holds NUL"))
  }

  @Test func `a renamed answer is packed once, and any other file is named`() throws {
    func move(_ from: String, _ to: String) throws {
      try FileManager.default.moveItem(atPath: sandbox.path(from), toPath: sandbox.path(to))
    }
    try FileManager.default.createDirectory(
      atPath: sandbox.path("old"), withIntermediateDirectories: true)
    try move("one-hot.swift", "old/my own.swift")
    for (slug, name) in [("fold", "a"), ("fold", "b"), ("rnn-step", "c")] {
      try sandbox.write(try Sandbox.solution(slug), to: "\(name).swift")
    }
    try FileManager.default.removeItem(atPath: sandbox.path("fold.swift"))
    try sandbox.write("let x = 1\n", to: "notes.swift")
    let line = "// unroll exercise=%@ edition=0123456789ab\n"
    try sandbox.write(
      String(format: line + line, "readout", "one-hot"), to: "both.swift")
    let result = try sandbox.unroll("submit", "kim.zip")
    let packed = try entries(sandbox.path("kim.zip"))
    #expect(
      Set(packed.keys) == ["one-hot.swift", "rnn-step.swift", "unroll-submission.json"])
    #expect(packed["one-hot.swift"] == Array(try Sandbox.solution("one-hot").utf8))
    #expect(result.output.contains("bytes, right, packed from old/my own.swift\n"))
    for name in ["a", "b"] {
      #expect(result.output.contains("\n  \(name).swift") && result.output.contains("fold.swift\n"))
    }
    #expect(result.output.contains(/\n  c.swift +answers rnn-step, too;/))
    #expect(result.output.contains(/\n  both.swift +answers several exercises;/))
    #expect(result.output.contains(/\n  notes.swift +no exercise was recognised;/))
  }
}
