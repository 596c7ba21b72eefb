import Foundation
import Grading
import Testing

/// Learner files that do harm, each with the status word that it has to get.
///
/// Every file is graded in a process of its own, so that children and descriptors can be counted.
@Suite struct HostileTests {
  static let files = TestHome.files(in: "Hostile").map(DataFile.init)

  private static func files(at rung: Isolation) -> [DataFile] {
    files.filter { HostileRun.rungs(of: $0).contains(rung) }
  }

  @Test(arguments: files(at: .plain))
  func `without a box a hostile file gets its word and leaves nothing behind`(
    _ file: DataFile
  ) async { await Self.check(file, .plain) }

  @Test(Rungs.trait(.launcher), arguments: files(at: .launcher))
  func `behind the launcher's walls a hostile file gets its word and leaves nothing behind`(
    _ file: DataFile
  ) async { await Self.check(file, .launcher) }

  @Test(Rungs.trait(.bubblewrap), arguments: files(at: .bubblewrap))
  func `in bubblewrap's box a hostile file gets its word and leaves nothing behind`(
    _ file: DataFile
  ) async { await Self.check(file, .bubblewrap) }

  private static func check(_ file: DataFile, _ rung: Isolation) async {
    await Turnstile.shared.pass {
      await #expect(processExitsWith: .success) {
        [
          file = file as DataFile, rung = rung as Isolation,
          cache = Rungs.cacheFolder(rung) as String
        ] in
        try HostileRun(file: file, rung: rung, cache: cache).check()
      }
    }
  }

  @Test func `every status word of a run has its hostile file`() {
    let words = Set(
      Self.files.flatMap { file in Isolation.allCases.flatMap { HostileRun.words(of: file, at: $0) }
      }
    )
    let wanted: Set<Verdict.Status> = [
      .wrong, .unfinished, .empty, .noBuild, .crash, .timeLimit, .memoryLimit, .outputLimit,
      .earlyExit, .protocolError, .refused,
    ]
    #expect(wanted.subtracting(words.compactMap(Verdict.Status.init)).isEmpty)
  }

  @Test func `every threat that a file can be has its hostile file`() {
    let numbers = Self.files.flatMap { file in
      (file["threat"] ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    // What is no text is in IntakeTests: 41, and the links, pipes and folders of 39. Archives, 40,
    // are in ArchiveTests.
    #expect(Set(1...53).subtracting(numbers.compactMap(Int.init)) == [40, 41])
  }
}

/// One hostile file, graded; the machine is looked at before and after.
private struct HostileRun {
  let file: DataFile
  let rung: Isolation
  let cache: String

  /// The rungs at which a file is run; where nothing is said, at all of them.
  static func rungs(of file: DataFile) -> [Isolation] {
    guard let text = file["rungs"] else { return Isolation.allCases }
    return text.split(separator: " ").compactMap { Isolation(rawValue: String($0)) }
  }

  /// The status words that a file may get at a rung.
  static func words(of file: DataFile, at rung: Isolation) -> [String] {
    file.list(file[rung.rawValue] == nil ? "wants" : rung.rawValue)
  }

  private var exercise: String { file["exercise"] ?? "one-hot" }

  func check() throws {
    let names = file.list("as")
    guard file.isExpanded || !names.isEmpty else { return try check(file.path) }
    let folder = TestHome.temporaryFolder("hostile")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in names.isEmpty ? [file.name] : names {
      try file.text.write(toFile: "\(folder)/\(name)", atomically: false, encoding: .utf8)
      try check("\(folder)/\(name)")
    }
  }

  private func check(_ path: String) throws {
    let grader = try TestHome.grader(
      cache: cache, isolation: rung, buildSeconds: file["build-seconds"].flatMap { Int($0) })
    let before = ProcessTable.openDescriptors
    let verdict = grader.grade(path: path, exercise: exercise == "-" ? nil : exercise, seed: 7)

    let words = Self.words(of: file, at: rung)
    #expect(words.contains(verdict.status.rawValue), "\(verdict.status): \(verdict.checks)")
    #expect(verdict.score == (verdict.status == .pass ? 1 : 0) || verdict.status == .wrong)
    let told = verdict.checks.first { $0.status == .fail }
    #expect(verdict.isolation == rung.rawValue)
    if let message = file["message"], file[rung.rawValue] == nil {
      #expect(told?.message?.contains(message) == true, "\(told?.message ?? "no message")")
    }
    if let line = file["line"] { #expect(told?.line == Int(line)) }
    for check in verdict.checks {
      #expect(!"\(check)".contains(cache), "A path of ours is shown: \(check)")
      #expect(!"\(check)".contains("root:x"), "Another file is quoted: \(check)")
      #expect((check.message ?? "").count < 500)
    }

    let after = ProcessTable.openDescriptors
    // The system's own look-ups may close a socket meanwhile.
    #expect(Set(after).subtracting(before).isEmpty, "\(after) after, \(before) before")
    #expect(ProcessTable.children.isEmpty)
    #expect(try ProcessTable.running(below: programFolder() ?? cache + "/none").isEmpty)
    let names = try FileManager.default.contentsOfDirectory(atPath: cache + "/v1")
    #expect(names.filter { $0.hasPrefix("aside-\(getpid())-") }.isEmpty)
  }

  /// The folder of the program that was built from this file, or nil when none was.
  private func programFolder() throws -> String? {
    let names = try FileManager.default.contentsOfDirectory(atPath: cache + "/v1")
    return names.filter { $0.hasPrefix("program-") }.map { "\(cache)/v1/\($0)" }.first { folder in
      (try? String(contentsOfFile: "\(folder)/\(exercise).swift", encoding: .utf8)) == file.text
    }
  }
}
