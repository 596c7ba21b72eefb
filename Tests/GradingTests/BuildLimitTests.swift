import Exercises
import Foundation
import Grading
import Testing

/// Texts that are too much for the compiler.
@Suite struct BuildLimitTests {
  /// A learner's file around an expression.
  private func answer(_ value: String) -> String {
    """
    import RecurrentKit

    func oneHot(ids: [Int], vocabulary: Int) -> Matrix {
      let value = \(value)
      return Matrix.zeros(Int(value), vocabulary)
    }
    """
  }

  /// Every function is pasted into the next, four times and more.
  private var bomb: String {
    let names = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"].map { "expand_\($0)" }
    let first = "@_transparent func \(names[0])(_ x: Double) -> Double { x * x + 1 }\n"
    let others = zip(names.dropFirst(), names).map { name, last in
      "@_transparent func \(name)(_ x: Double) -> Double { "
        + "\(last)(\(last)(x)) + \(last)(x) + \(last)(x + 1) }\n"
    }
    return answer("\(names[9])(Double(vocabulary))") + "\n" + first + others.joined()
  }

  @Test func `what compiles for ever ends at the limit`() async throws {
    let exercise = try #require(Exercise.named("one-hot"))
    let sum = answer(Array(repeating: "1", count: 5_000).joined(separator: " + "))
    for text in [bomb, sum] {
      let build = try await Turnstile.shared.pass {
        try ProgramBuilder(
          toolchain: try Toolchain.find(), cache: try BuildCache(folder: TestHome.cacheFolder),
          box: try Box(.plain, launcher: TestHome.launcher),
          kitSources: TestHome.root + "/Sources/RecurrentKit",
          solutions: TestHome.root + "/solutions", cpuSeconds: 1, links: { _ in [] }
        ).program(text: text, name: "one-hot", functions: exercise.functions, linking: [])
      }
      guard case .limit(let message, _) = build else {
        Issue.record("It was built, or refused as wrong: \(build)")
        continue
      }
      #expect(message.hasSuffix("."))
    }
  }

  /// An expression that nests or repeats something many times.
  struct Excess: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let value: String

    init(_ name: String, _ before: String, _ middle: String, _ after: String, times: Int) {
      testDescription = name
      value =
        String(repeating: before, count: times) + middle + String(repeating: after, count: times)
    }
  }

  @Test(arguments: [
    Excess("deep brackets", "(", "1", ")", times: 5_000),
    Excess("a long chain", "", "1", ".wrong", times: 5_000),
    Excess("many closures", "{ ", "1", " }()", times: 400),
  ])
  func `a text that the compiler chokes on is not built and shows no path`(
    _ excess: Excess
  ) async {
    let verdict = await Turnstile.shared.pass {
      TestHome.grader.grade(Submission(name: "one-hot.swift", text: answer(excess.value)), seed: 7)
    }
    #expect([.noBuild, .buildLimit].contains(verdict.status), "\(verdict.status)")
    #expect(verdict.score == 0)
    #expect(verdict.firstMessage != nil)
    for check in verdict.checks {
      #expect(!"\(check)".contains(TestHome.cacheFolder), "\(check)")
      #expect((check.message ?? "").count < 500)
    }
  }
}
