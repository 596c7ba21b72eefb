import Foundation
import Grading
import Testing

/// The cache under several graders at once.
@Suite struct BuildCacheTests {
  @Test func `two processes and four tasks build the same thing once`() async throws {
    let cache = TestHome.temporaryFolder("fresh")
    defer { try? FileManager.default.removeItem(atPath: cache) }
    await withTaskGroup { group in
      for _ in 0..<2 {
        group.addTask {
          await Turnstile.shared.pass {
            await #expect(processExitsWith: .success) { [cache = cache as String] in
              try await Self.gradeTwice(cache: cache)
            }
          }
        }
      }
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: cache + "/v1")
    let kinds = names.map { $0.prefix { $0 != "-" } }.sorted()
    #expect(kinds == ["kit", "lock", "modules", "program", "pruned", "solution"])
  }

  private static func gradeTwice(cache: String) async throws {
    let grader = try TestHome.grader(cache: cache)
    let path = TestHome.root + "/solutions/rnn-forward.swift"
    let words = await withTaskGroup(of: Verdict.Status.self) { group in
      for _ in 0..<2 { group.addTask { grader.grade(path: path, seed: 7).status } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(words == [.pass, .pass])
  }

  @Test func `a learner's program is built once and kept`() async throws {
    let text = IntakeTests.solution + "\n// \(UUID())\n"
    let verdicts = await Turnstile.shared.pass {
      (0..<2).map { _ in
        TestHome.grader.grade(Submission(name: "one-hot.swift", text: text), seed: 7)
      }
    }
    #expect(verdicts.map(\.status) == [.pass, .pass])
    let folders = try FileManager.default.contentsOfDirectory(atPath: TestHome.cacheFolder + "/v1")
      .filter { $0.hasPrefix("program-") }
      .filter { name in
        let path = "\(TestHome.cacheFolder)/v1/\(name)/one-hot.swift"
        return (try? String(contentsOfFile: path, encoding: .utf8)) == text
      }
    #expect(folders.count == 1)
  }

  @Test func `what a killed grader left behind is removed after an hour`() async throws {
    // No system gives a process so high a number.
    let (killed, living) = (99_999_999, Int(getpid()))
    let old = Date.now.addingTimeInterval(-7_200)
    let folders = [
      ("aside-\(killed)-oldOne", old), ("aside-\(killed)-newOne", .now),
      ("aside-\(living)-oldOne", old),
    ]
    let home = TestHome.cacheFolder + "/v1"
    let grader = TestHome.grader
    for (name, date) in folders {
      try FileManager.default.createDirectory(
        atPath: "\(home)/\(name)", withIntermediateDirectories: true)
      try FileManager.default.setAttributes(
        [.modificationDate: date], ofItemAtPath: "\(home)/\(name)")
    }
    // Another test may have had the cache looked through in this very minute.
    try? FileManager.default.removeItem(atPath: home + "/pruned")
    let text = IntakeTests.solution + "\n// \(UUID())\n"
    let verdict = await Turnstile.shared.pass {
      grader.grade(Submission(name: "one-hot.swift", text: text), seed: 7)
    }
    #expect(verdict.status == .pass)
    let left = folders.map { FileManager.default.fileExists(atPath: "\(home)/\($0.0)") }
    #expect(left == [false, true, true])
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `a cache that may not be written is told`() {
    let error = #expect(throws: GradingError.self) { try BuildCache(folder: "/proc/nothing") }
    #expect("\(error as Any)".contains("XDG_CACHE_HOME"))
  }
}
