import Book
import Foundation
import Grading
import Testing

/// The ladder: what each rung keeps from a program, and what is refused where none holds.
@Suite struct IsolationTests {
  private static let doctor = Doctor(launcher: TestHome.launcher)

  @Test func `without a box the doctor's program can do what it tries`() {
    // A trial that finds nothing to be possible anywhere would prove nothing.
    let done = Self.doctor.examine(.plain).done
    #expect(done.count == Doctor.Act.allCases.count)
    for act in [Doctor.Act.read, .change, .write, .network, .fork, .signal, .see] {
      #expect(done[act.rawValue] == true, "\(act.words)")
    }
    #expect(Self.doctor.examine(.plain).holds == false)
  }

  @Test(Rungs.trait(.launcher)) func `the launcher's walls hold`() {
    #expect(Self.doctor.examine(.launcher).fault == nil)
  }

  @Test(Rungs.trait(.bubblewrap)) func `bubblewrap's box holds`() {
    #expect(Self.doctor.examine(.bubblewrap).fault == nil)
  }

  @Test func `a rung whose launcher cannot start does not hold`() {
    for isolation in Isolation.allCases {
      let finding = Doctor(launcher: "/nowhere/launcher").examine(isolation)
      #expect(!finding.holds)
      #expect(finding.problem != nil)
    }
  }

  @Test func `a class is not graded without a box unless its code is trusted`() throws {
    let book = try Book(home: ContentHome(folder: TestHome.root))
    let error = #expect(throws: GradingError.self) {
      try IsolationWish.plain.choose(isClass: true, trustsSubmissions: false, book: book)
    }
    #expect(error == .classWithoutBox)
    let choice = try IsolationWish.plain.choose(isClass: true, trustsSubmissions: true, book: book)
    #expect(choice.isolation == .plain)
    #expect(choice.note != nil)
    #expect(
      try IsolationWish.plain.choose(isClass: false, trustsSubmissions: false, book: book).note
        == nil)
  }

  @Test func `a class without bubblewrap is refused, and what to install is told`() async {
    await #expect(processExitsWith: .success) {
      setenv("PATH", "/nowhere", 1)
      let book = try Book(home: ContentHome(folder: TestHome.root))
      let error = #expect(throws: GradingError.self) {
        try IsolationWish.auto.choose(isClass: true, trustsSubmissions: true, book: book)
      }
      #expect("\(error as Any)".contains("apt-get install bubblewrap"))
    }
  }

  @Test func `a folder of folders is a class, a folder of files is one submission`() throws {
    let folder = TestHome.temporaryFolder("class")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(!SubmissionFiles.isClass(folder))
    for name in ["ada", "bo"] {
      let path = "\(folder)/\(name)"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try "func f() {}\n".write(toFile: path + "/a.swift", atomically: true, encoding: .utf8)
    }
    #expect(SubmissionFiles.isClass(folder))
    #expect(!SubmissionFiles.isClass(folder + "/ada"))
    #expect(!SubmissionFiles.isClass(folder + "/ada/a.swift"))
  }

  /// What a compiler that was taken over may leave where its program is expected.
  static let plants: [String: @Sendable (_ path: String) throws -> Void] = [
    "a link": {
      try FileManager.default.createSymbolicLink(atPath: $0, withDestinationPath: "/etc/passwd")
    },
    "a named pipe": { mkfifo($0, 0o600) },
    "a folder": {
      try FileManager.default.createDirectory(atPath: $0, withIntermediateDirectories: false)
    },
    "a second name of another file": {
      let other = URL(filePath: $0).deletingLastPathComponent().path + ".other"
      try "secret".write(toFile: other, atomically: false, encoding: .utf8)
      link(other, $0)
    },
    "nothing": { _ in },
  ]

  @Test(arguments: plants.keys.sorted())
  func `what is no program is not taken out of a box`(_ plant: String) throws {
    let folder = TestHome.temporaryFolder("take-out")
    defer {
      try? FileManager.default.removeItem(atPath: folder)
      try? FileManager.default.removeItem(atPath: folder + ".other")
    }
    try Self.plants[plant]?("\(folder)/program")
    #expect(throws: GradingError.unexpectedOutput(path: "\(folder)/program")) {
      try TakeOut(folder: folder, keeps: ["program"]).seal()
    }
  }

  @Test func `what nobody expects is removed, and no link is followed`() throws {
    let folder = TestHome.temporaryFolder("take-out")
    let outside = TestHome.temporaryFolder("outside")
    defer {
      for path in [folder, outside] { try? FileManager.default.removeItem(atPath: path) }
    }
    for path in ["\(folder)/program", "\(folder)/extra", "\(outside)/kept"] {
      try "text".write(toFile: path, atomically: false, encoding: .utf8)
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/link", withDestinationPath: outside)
    try TakeOut(folder: folder, keeps: ["program"]).seal()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["program"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside) == ["kept"])
  }
}
