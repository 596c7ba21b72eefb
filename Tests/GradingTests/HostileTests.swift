import Foundation
import Grading
import Testing

/// Learner files that do harm, each with the status word that it has to get.
///
/// Every file is graded in a process of its own, so that children and descriptors can be counted.
@Suite struct HostileTests {
  static let files = TestHome.files(in: "Hostile").map(DataFile.init)

  @Test(arguments: files)
  func `a hostile file gets its word and leaves nothing behind`(_ file: DataFile) async {
    await Turnstile.shared.pass {
      await #expect(processExitsWith: .success) {
        [file = file as DataFile, cache = TestHome.cacheFolder as String] in
        try HostileRun(file: file, cache: cache).check()
      }
    }
  }

  @Test func `every status word of a run has its hostile file`() {
    let words = Set(Self.files.flatMap { HostileRun.words(of: $0) })
    let wanted: Set<Verdict.Status> = [
      .wrong, .unfinished, .empty, .noBuild, .crash, .timeLimit, .memoryLimit, .outputLimit,
      .earlyExit, .protocolError, .refused,
    ]
    #expect(wanted.subtracting(words.compactMap(Verdict.Status.init)).isEmpty)
    #expect(Self.files.count >= 12)
  }
}

/// One hostile file, graded; the machine is looked at before and after.
private struct HostileRun {
  let file: DataFile
  let cache: String

  /// The status words that a file may get.
  static func words(of file: DataFile) -> [String] {
    (file["wants"] ?? "").split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  func check() throws {
    let grader = try TestHome.grader(cache: cache)
    let before = ProcessTable.openDescriptors
    let verdict = grader.grade(
      path: file.path, exercise: file["exercise"].map { $0 == "-" ? nil : $0 } ?? "one-hot", seed: 7
    )

    let words = Self.words(of: file)
    #expect(words.contains(verdict.status.rawValue), "\(verdict.status): \(verdict.checks)")
    #expect(verdict.score == (verdict.status == .pass ? 1 : 0) || verdict.status == .wrong)
    let told = verdict.checks.first { $0.status == .fail }
    if let message = file["message"] {
      #expect(told?.message?.contains(message) == true, "\(told?.message ?? "no message")")
    }
    if let line = file["line"] { #expect(told?.line == Int(line)) }
    for check in verdict.checks {
      #expect(!"\(check)".contains(cache), "A path of ours is shown: \(check)")
    }

    let after = ProcessTable.openDescriptors
    #expect(after == before, "\(after) after, \(before) before")
    #expect(ProcessTable.children.isEmpty)
    #expect(try ProcessTable.running(below: programFolder() ?? cache + "/none").isEmpty)
    let names = try FileManager.default.contentsOfDirectory(atPath: cache + "/v1")
    #expect(names.filter { $0.hasPrefix("aside-\(getpid())-") }.isEmpty)
  }

  /// The folder of the program that was built from this file, or nil when none was.
  private func programFolder() throws -> String? {
    let names = try FileManager.default.contentsOfDirectory(atPath: cache + "/v1")
    return names.filter { $0.hasPrefix("program-") }.map { "\(cache)/v1/\($0)" }.first { folder in
      (try? String(contentsOfFile: folder + "/one-hot.swift", encoding: .utf8)) == file.text
    }
  }
}
