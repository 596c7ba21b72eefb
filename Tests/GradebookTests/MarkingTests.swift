import Foundation
import Gradebook
import Grading
import Testing

/// Which attempt counts and what it earns, by the assignment's rules; the points are worked out by
/// hand.
@Suite struct MarkingTests {
  private static let day = 86_400
  private static let due = Moment(seconds: 1_000_000)

  /// One answer of a student: the attempt, its lateness in days, the exercise and the score.
  private struct Answer {
    let attempt: Int
    let late: Int
    let exercise: String
    let score: Double
    var status = Verdict.Status.wrong
  }

  private func cells(
    _ answers: [Answer], override: Double? = nil, change: (inout Assignment) -> Void = { _ in }
  ) throws -> ClassResults.Row {
    var assignment = Assignment(
      title: "T",
      items: [
        .init(slug: "one-hot", weight: 1, due: nil),
        .init(slug: "fold", weight: 1, due: Moment(seconds: 1_000_000 + 10 * Self.day)),
      ], points: 20, due: Self.due, late: LatePolicy(penaltyPerDay: 0.1, freeDays: 2))
    change(&assignment)
    let grades = try answers.map { answer in
      var verdict = Verdict(file: "a.swift", edition: "e", seed: 11)
      (verdict.exercise, verdict.score) = (answer.exercise, answer.score)
      verdict.status = answer.score == 1 ? .pass : answer.status
      let item = assignment.items.first { $0.slug == answer.exercise }
      let due = item.flatMap { assignment.due($0) } ?? Self.due
      return Grade(
        student: "kim", attempt: answer.attempt,
        submittedAt: Moment(seconds: due.seconds + answer.late * Self.day).description,
        exercise: answer.exercise, file: "a.swift", originalName: nil,
        result: try GradedResult(
          verdict,
          key: ResultKey(sha256: "0", exercise: answer.exercise, content: "c", seed: 11), tries: 1,
          gradedAt: ""), override: nil)
    }
    let attempts = Set(answers.map(\.attempt)).sorted().map {
      (student: "kim", attempt: Attempt(studentID: 1, number: $0, sha256: "\($0)", source: ""))
    }
    let overrides = override.map {
      [
        "kim": [
          "one-hot": ScoreOverride(
            studentID: 1, exercise: "one-hot", score: $0, reason: "r", author: "a", setAt: "")
        ]
      ]
    }
    let results = try ClassResults(
      grades: grades, attempts: attempts, overrides: overrides ?? [:], assignment: assignment)
    return try #require(results.rows.first)
  }

  private func points(_ row: ClassResults.Row) -> [Double?] {
    row.cells.map { $0.points.map(roundedPoints) }
  }

  @Test func `the last attempt that holds an exercise counts for it`() throws {
    let row = try cells([
      Answer(attempt: 1, late: -2, exercise: "one-hot", score: 1),
      Answer(attempt: 1, late: -2, exercise: "fold", score: 0.5),
      Answer(attempt: 2, late: -1, exercise: "one-hot", score: 0.25),
    ])
    #expect(points(row) == [2.5, 5])
  }

  @Test func `the best attempt is the one that earns most after lateness`() throws {
    // 0.9 on time is worth more than 1.0 with 4 days, 2 of them free: 0.8.
    let answers = [
      Answer(attempt: 1, late: 0, exercise: "one-hot", score: 0.9),
      Answer(attempt: 2, late: 4, exercise: "one-hot", score: 1),
    ]
    #expect(points(try cells(answers) { $0.choice = .best }) == [9, 0])
    #expect(points(try cells(answers)) == [8, 0])
  }

  @Test func `free days are spent once, the earliest due date first`() throws {
    // 1 day of the 2 is spent at the first due date, so that 3 days at the second cost 2.
    let row = try cells([
      Answer(attempt: 1, late: 1, exercise: "one-hot", score: 1),
      Answer(attempt: 2, late: 3, exercise: "fold", score: 1),
    ])
    #expect(points(row) == [10, 8])
    #expect(row.cells.map(\.chargedDays) == [0, 2])
    #expect(row.total.map(pointsText) == "18")
  }

  @Test func `all or nothing takes the parts away`() throws {
    let row = try cells([Answer(attempt: 1, late: 0, exercise: "one-hot", score: 0.75)]) {
      $0.credit = .allOrNothing
    }
    #expect(points(row) == [0, 0])
  }

  @Test func `an override replaces the score, and lateness stays`() throws {
    let row = try cells(
      [Answer(attempt: 1, late: 3, exercise: "one-hot", score: 0)], override: 0.5)
    #expect(points(row) == [4.5, 0])
    #expect(points(try cells([], override: 1)) == [10, 0])
  }

  @Test func `what could not be judged is never a zero`() throws {
    let row = try cells([
      Answer(attempt: 1, late: 0, exercise: "one-hot", score: 0, status: .graderError)
    ])
    #expect(points(row) == [nil, 0] && row.total == nil)
  }

  /// Points and their text: halves go up, also where binary lies a hair below.
  static let rounding: [(Double, String)] = [
    (0, "0"), (1.005, "1.01"), (20.0 / 3, "6.67"), (7.5, "7.5"), (10, "10"), (0.125, "0.13"),
    (99.994, "99.99"), (0.05, "0.05"),
  ]

  @Test(arguments: rounding)
  func `points are rounded as a sheet does`(points: Double, text: String) {
    #expect(pointsText(points) == text)
    #expect(roundedPoints(points) == Double(text))
  }
}
