import Foundation
import Grading
import Testing

/// Files that are no submission: each is refused with one line, and nothing is built.
@Suite struct IntakeTests {
  static let solution =
    (try? String(
      contentsOfFile: TestHome.root + "/solutions/one-hot.swift", encoding: .utf8)) ?? ""

  /// A kind of file, how it is made, and what is said of it.
  struct Kind: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let status: Verdict.Status
    let says: String
    let make: @Sendable (_ path: String) throws -> Void
  }

  static let kinds = [
    Kind(testDescription: "missing", status: .refused, says: "does not exist") { _ in },
    Kind(testDescription: "empty", status: .empty, says: "no code") { try write([], to: $0) },
    Kind(testDescription: "comments only", status: .empty, says: "no code") {
      try write(
        Array("// later\n/* func oneHot() {} /* nested */ */\nimport RecurrentKit\n".utf8), to: $0)
    },
    Kind(testDescription: "a NUL byte", status: .refused, says: "NUL") {
      try write(Array(solution.utf8) + [0], to: $0)
    },
    Kind(testDescription: "a compiled program", status: .refused, says: "NUL") {
      // Its beginning: the whole of it would be refused for its size.
      let program = try Data(contentsOf: URL(filePath: TestHome.launcher))
      try write(Array(program.prefix(4_096)), to: $0)
    },
    Kind(testDescription: "bad UTF-8", status: .refused, says: "UTF-8") {
      try write(Array(solution.utf8) + [0xC3, 0x28], to: $0)
    },
    Kind(testDescription: "UTF-16", status: .refused, says: "UTF-8") {
      try solution.write(toFile: $0, atomically: false, encoding: .utf16)
    },
    Kind(testDescription: "2 MB", status: .refused, says: "2097152 bytes") {
      try write([UInt8](repeating: UInt8(ascii: "\n"), count: 2 << 20), to: $0)
    },
    Kind(testDescription: "a link to a good file", status: .refused, says: "link") {
      try write(Array(solution.utf8), to: $0 + ".target")
      try FileManager.default.createSymbolicLink(
        atPath: $0, withDestinationPath: $0 + ".target")
    },
    Kind(testDescription: "a link to nothing", status: .refused, says: "link") {
      try FileManager.default.createSymbolicLink(atPath: $0, withDestinationPath: "/nowhere")
    },
    Kind(testDescription: "a named pipe", status: .refused, says: "regular file") {
      mkfifo($0, 0o600)
    },
    Kind(testDescription: "a folder", status: .refused, says: "regular file") {
      try FileManager.default.createDirectory(atPath: $0, withIntermediateDirectories: false)
    },
    Kind(testDescription: "a link to a device", status: .refused, says: "link") {
      try FileManager.default.createSymbolicLink(atPath: $0, withDestinationPath: "/dev/zero")
    },
    Kind(testDescription: "marked as UTF-8, with Windows line ends", status: .pass, says: "") {
      let text = solution.replacing("\n", with: "\r\n")
      try write([0xEF, 0xBB, 0xBF] + Array(text.utf8), to: $0)
    },
    Kind(testDescription: "old line ends", status: .pass, says: "") {
      try write(Array(solution.replacing("\n", with: "\r").utf8), to: $0)
    },
    Kind(testDescription: "a comment that never ends", status: .noBuild, says: "unterminated") {
      try write(Array(("/* " + solution).utf8), to: $0)
    },
  ]

  @Test(arguments: kinds)
  func `a file that is no submission gets one line`(_ kind: Kind) async throws {
    let folder = TestHome.temporaryFolder("intake")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/one-hot.swift"
    try kind.make(path)
    let verdict = await Turnstile.shared.pass { TestHome.grader.grade(path: path, seed: 7) }
    #expect(verdict.status == kind.status)
    #expect(verdict.file == "one-hot.swift")
    let message = verdict.firstMessage ?? ""
    #expect(kind.says.isEmpty ? message.isEmpty : message.contains(kind.says), "\(message)")
    #expect(!message.contains("\n"))
    #expect(!message.contains(folder))
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `a file that may not be read is refused`() throws {
    let folder = TestHome.temporaryFolder("intake")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/one-hot.swift"
    try Self.write(Array(Self.solution.utf8), to: path)
    chmod(path, 0)
    let verdict = TestHome.grader.grade(path: path, seed: 7)
    #expect(verdict.status == .refused)
    #expect(verdict.firstMessage == "The file cannot be read: Permission denied.")
  }

  @Test func `the hash of a submission is that of its bytes`() throws {
    let folder = TestHome.temporaryFolder("intake")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("func f() {}\r\n".utf8)
    try Self.write(bytes, to: folder + "/f.swift")
    let submission = try Submission(path: folder + "/f.swift")
    #expect(submission.hash == ContentHash(of: bytes))
    #expect(submission.text == "func f() {}\n")
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(filePath: path))
  }
}
