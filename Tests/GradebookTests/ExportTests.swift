import Foundation
import Gradebook
import Grading
import Testing

/// What leaves the gradebook where a person set the score, or where no time is known.
@Suite struct ExportTests {
  private static let items = ["one-hot", "fold", "rnn-step"].map {
    Assignment.Item(slug: $0, weight: 1, due: nil)
  }
  private static let now = Moment(seconds: 2_000_000_000)

  /// Kim's answers: one-hot is right, fold is wrong, and rnn-step was not handed in; Lee handed in
  /// nothing.
  private func results(
    overriding scores: [String: Double] = [:], submittedAt: String? = nil
  ) throws -> ClassResults {
    let grades = try [("one-hot", 1.0), ("fold", 0)].map { exercise, score in
      var verdict = Verdict(file: "a.swift", edition: "e", seed: 11)
      (verdict.exercise, verdict.score) = (exercise, score)
      verdict.status = score == 1 ? .pass : .wrong
      return Grade(
        student: "kim", attempt: 1, submittedAt: submittedAt, exercise: exercise, file: "a.swift",
        originalName: nil,
        result: try GradedResult(
          verdict, key: ResultKey(sha256: "0", exercise: exercise, content: "c", seed: 11),
          tries: 1, gradedAt: exercise == "fold" ? "2026-11-18T10:30:05Z" : "2026-11-17T00:00:00Z"),
        override: nil)
    }
    let overrides = scores.mapValues {
      ScoreOverride(
        studentID: 1, exercise: "", score: $0, reason: "Shown in *person*.", author: "a",
        setAt: "")
    }
    return try ClassResults(
      grades: grades, attempts: [("kim", Attempt(studentID: 1, number: 1, sha256: "", source: ""))],
      overrides: ["kim": overrides],
      assignment: Assignment(
        title: "T", items: Self.items, points: 30,
        roster: Roster(students: [.init(id: "kim", name: "Kim"), .init(id: "lee", name: "Lee")])))
  }

  private func object(_ results: ClassResults, _ format: ExportFormat) throws -> [String: Any] {
    let exporter = Exporter(results, format: format, now: Self.now)
    let row = try #require(results.rows.first { $0.key == "kim" })
    let text = try #require(exporter.text(for: row))
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func tests(_ object: [String: Any], _ key: String) -> [String] {
    (object["tests"] as? [[String: Any]] ?? []).map { $0[key] as? String ?? "" }
  }

  private static let byHand = [
    "Your instructor set the credit to 0 %: Shown in \\*person\\*.",
    "Your instructor set the credit to 50 %: Shown in \\*person\\*.",
    "Your instructor set the credit to 100 %: Shown in \\*person\\*.",
  ]

  @Test func `for Gradescope the status follows the credit that counts, and says by whose word`()
    throws
  {
    let plain = try object(results(), .gradescope)
    #expect(tests(plain, "status") == ["passed", "failed", "failed"])
    #expect(tests(plain, "output")[2] == "Nothing was handed in.\n")
    let changed = try object(
      results(overriding: ["one-hot": 0, "fold": 0.5, "rnn-step": 1]), .gradescope)
    #expect(changed["score"] as? Double == 15)
    #expect(tests(changed, "status") == ["failed", "failed", "passed"])
    for (output, words) in zip(tests(changed, "output"), Self.byHand) {
      #expect(output.hasPrefix(words + "\n"))
    }
    #expect(tests(changed, "output")[2].hasSuffix("\n\nNothing was handed in.\n"))
  }

  @Test func `for GitHub Classroom the status follows the credit that counts, and the whole too`()
    throws
  {
    let plain = try object(results(), .classroom)
    #expect(tests(plain, "status") == ["pass", "fail", "fail"])
    #expect(plain["status"] as? String == "fail")
    let changed = try object(
      results(overriding: ["one-hot": 0, "fold": 0.5, "rnn-step": 1]), .classroom)
    #expect(tests(changed, "status") == ["fail", "fail", "pass"])
    for (message, words) in zip(tests(changed, "message"), Self.byHand) {
      #expect(message.hasPrefix(words + "\n"))
    }
    let full = try object(results(overriding: ["fold": 1, "rnn-step": 1]), .classroom)
    #expect(full["status"] as? String == "pass")
  }

  @Test func `a score set by hand for somebody without a hand-in is told, and nobody else is`()
    throws
  {
    let folder = Folder()
    let by = ScoreOverride(
      studentID: 1, exercise: "fold", score: 1, reason: "Ill.", author: "a", setAt: "")
    let made = try ClassResults(
      grades: [], attempts: [], overrides: ["kim": ["fold": by]],
      assignment: results().assignment)
    #expect(
      try Exporter(made, format: .gradescope, now: Self.now)
        .writeFolder(folder.path + "/gradescope") == [])
    _ = try FeedbackFolder(made, now: Self.now).write(to: folder.path + "/pages")
    let names = ["gradescope", "pages"].map {
      try? FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/\($0)").sorted()
    }
    #expect(names == [["kim.json"], ["kim.html", "kim.md"]])
    let page = try String(contentsOfFile: folder.path + "/pages/kim.md", encoding: .utf8)
    #expect(page.contains("set the credit to 100 %: Ill.\n\nNothing was handed in.\n"))
  }

  @Test func `JUnit tells when it was handed in, or when it was graded, never 1970`() throws {
    func times(_ results: ClassResults) throws -> [Substring] {
      try Exporter(results, format: .junit, now: Self.now).text()
        .matches(of: /timestamp="([^"]*)"/).map(\.output.1)
    }
    #expect(
      try times(results(submittedAt: "2026-11-16T08:00:00+01:00"))
        == ["2026-11-16T07:00:00", "2026-11-18T10:30:05"])
    #expect(try times(results()) == ["2026-11-18T10:30:05", "2026-11-18T10:30:05"])
  }
}
