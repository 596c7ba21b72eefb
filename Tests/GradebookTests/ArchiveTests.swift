import Foundation
import Gradebook
import Testing

/// Archives that no learning system hands out, and some that are not what they seem.
@Suite struct ArchiveTests {
  /// An entry, and why it is left out.
  static let bad: [(entry: ZipBytes.Entry, says: String)] = [
    (.init(name: "../evil.swift"), "leads out"), (.init(name: "a/../../evil.swift"), "leads out"),
    (.init(name: "..\\evil.swift"), "leads out"), (.init(name: "/etc/evil.swift"), "absolute"),
    (.init(name: "C:\\evil.swift"), "drive letter"),
    (.init(name: "kim/a\u{1B}[2J.swift"), "control characters"),
    (.init(name: "kim/link.swift", bytes: Array("/etc/passwd".utf8), mode: 0o120777), "a link"),
    (.init(name: "kim/device.swift", mode: 0o020666), "neither a file nor a folder"),
    (.init(name: "kim/" + String(repeating: "x", count: 1_100)), "longer than 1000 bytes"),
  ]

  @Test(arguments: bad)
  func `an entry that could do harm is left out with a line`(
    entry: ZipBytes.Entry, says: String
  ) throws {
    let folder = Folder()
    let report = try collect([.init(name: "kim/good.swift", bytes: [10]), entry], folder)
    #expect(
      report.refused.count == 1 && report.refused.first?.contains(says) == true, "\(report.refused)"
    )
    #expect(!report.refused.joined().contains("\u{1B}"))
    #expect(report.rows.map(\.files) == [1])
    #expect(
      Set(try FileManager.default.subpathsOfDirectory(atPath: folder.path)) == [
        "class", "class/kim", "class/kim/file-1.swift", "class/kim/unroll-submission.json",
        "in.zip",
      ])
  }

  @Test func `names that differ by capitals only are both left out`() throws {
    let report = try collect(
      [.init(name: "kim/A.swift"), .init(name: "kim/a.swift"), .init(name: "kim/b.swift")],
      Folder())
    #expect(report.refused.count == 2 && report.rows.map(\.files) == [1])
  }

  @Test func `a bomb is refused from its list`() throws {
    let entry = ZipBytes.Entry(name: "kim/a.swift", bytes: [10], claimedSize: 4_000_000_000)
    let error = #expect(throws: ClassError.self) { try self.collect([entry], Folder()) }
    #expect(error?.description.contains("it would grow more than 200 times") == true)
  }

  @Test func `a crowd of entries is refused`() throws {
    let entries = (0...50_000).map { ZipBytes.Entry(name: "kim/\($0)") }
    let error = #expect(throws: ClassError.self) { try self.collect(entries, Folder()) }
    #expect(error?.description.contains("more than 50000 entries") == true)
  }

  @Test func `a student's own bomb costs that student only`() throws {
    let inner = ZipBytes([.init(name: "a.swift", bytes: [10], claimedSize: 4_000_000_000)])
    let report = try collect(
      [
        .init(name: "kim/mine.zip", bytes: inner.bytes), .init(name: "lee/a.swift", bytes: [10]),
      ], Folder())
    #expect(report.rows.map(\.student) == ["kim", "lee"])
    #expect(report.rows[0].notes.count == 1 && report.rows[1].notes.isEmpty)
  }

  @Test(arguments: [[], [80, 75], Array("<html>".utf8)] as [[UInt8]])
  func `what is no archive is refused, and nothing is made`(bytes: [UInt8]) throws {
    let folder = Folder()
    try Data(bytes).write(to: URL(filePath: folder.path + "/in.zip"))
    #expect(throws: ClassError.self) {
      try Collector(source: .folder).collect(folder.path + "/in.zip", into: folder.path + "/class")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["in.zip"])
  }

  @Test func `a folder with something in it is not written into`() throws {
    let folder = Folder()
    try folder.write("", to: "class/old")
    #expect(throws: ClassError.occupied(path: folder.path + "/class")) {
      try self.collect([.init(name: "kim/a.swift")], folder)
    }
  }

  private func collect(_ entries: [ZipBytes.Entry], _ folder: Folder) throws -> Collector.Report {
    let path = folder.path + "/in.zip"
    try Data(ZipBytes(entries).bytes).write(to: URL(filePath: path))
    return try Collector(source: .folder).collect(path, into: folder.path + "/class")
  }
}
