import Foundation
import Gradebook
import Testing

/// Submissions that were handed in as one archive.
@Suite struct HandedArchiveTests {
  private static let answer = Array("import RecurrentKit\nfunc oneHot() {}\n".utf8)

  private func archive(_ entries: [ZipBytes.Entry], _ folder: Folder, name: String = "kim.zip")
    throws -> HandedArchive
  {
    let path = "\(folder.path)/\(name)"
    try Data(ZipBytes(entries).bytes).write(to: URL(filePath: path))
    return try HandedArchive(path: path)
  }

  @Test func `answers are laid out, and what could do harm is left out with a line`() throws {
    let folder = Folder()
    let link = ZipBytes.Entry(
      name: "fold.swift", bytes: Array("/etc/passwd".utf8), mode: 0o120777)
    let handed = try archive(
      [.init(name: "one-hot.swift", bytes: Self.answer), link, .init(name: "../evil.swift")], folder
    )
    #expect(URL(filePath: handed.folder).lastPathComponent == "kim")
    #expect(
      Set(try FileManager.default.subpathsOfDirectory(atPath: handed.folder)) == [
        "one-hot.swift", "unroll-submission.json",
      ])
    #expect(handed.notes.count == 2)
    #expect(handed.notes.joined().contains("fold.swift was not taken. It is a link."))
    let place = handed.folder
    handed.remove()
    #expect(!FileManager.default.fileExists(atPath: place))
  }

  @Test func `what differs from the manifest is told`() throws {
    let manifest = """
      {"student": "lee", "files": [
        {"path": "one-hot.swift", "sha256": "00"}, {"path": "gone.swift", "sha256": "00"}]}
      """
    let handed = try archive(
      [
        .init(name: "one-hot.swift", bytes: Self.answer),
        .init(name: "unroll-submission.json", bytes: Array(manifest.utf8)),
      ], Folder())
    #expect(
      handed.notes == [
        "one-hot.swift was changed after it was packed; it is graded as it is.",
        "gone.swift is missing, though the manifest names it.",
      ])
    // Whose it is the archive's own name says, and no name within.
    let text = try String(
      contentsOfFile: handed.folder + "/unroll-submission.json", encoding: .utf8)
    #expect(text.contains("\"student\" : \"kim\""))
  }

  @Test func `a bomb is refused from its list, and nothing is left behind`() throws {
    let bomb = ZipBytes.Entry(name: "a.swift", bytes: [10], claimedSize: 4_000_000_000)
    #expect(throws: ClassError.self) { try self.archive([bomb], Folder()) }
    let crowd = (0...2_000).map { ZipBytes.Entry(name: "\($0).swift") }
    #expect(throws: ClassError.self) { try self.archive(crowd, Folder()) }
  }

  @Test func `what unroll packs the grader grades`() throws {
    let folder = Folder()
    let handed = "\(folder.path)/kim.zip"
    let solution = try String(
      contentsOfFile: ClassHome.root + "/solutions/one-hot.swift", encoding: .utf8)
    try Data(ZipBytes([.init(name: "one-hot.swift", bytes: Array(solution.utf8))]).bytes)
      .write(to: URL(filePath: handed))
    let run = try CommandRun(
      ["grade", "kim.zip", "--json", "--isolation", "plain"], in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("\"file\" : \"one-hot.swift\""))
    let kept = try CommandRun(
      [
        "grade", "kim.zip", "--gradebook", "g", "--isolation", "plain",
        "--unsafe-trust-submissions",
      ], in: folder.path)
    #expect(kept.status == 0, "\(kept.errors)")
    let book = try Gradebook(path: folder.path + "/g", for: .reading)
    #expect(try book.grades().map(\.student) == ["kim"])
  }
}
