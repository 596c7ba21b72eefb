import Foundation
import Grading
import Testing
import Workspace

/// What a learner reads of a verdict.
@Suite struct ReportTests {
  private func report(_ verdict: Verdict) -> String {
    VerdictReport(verdict, path: "a.swift", ink: Ink(hasColor: false), width: 80).lines
      .joined(separator: "\n")
  }

  private func decoded<Part: Decodable>(_ fields: [[String: Any]]) throws -> [Part] {
    try JSONDecoder().decode([Part].self, from: JSONSerialization.data(withJSONObject: fields))
  }

  private func wrong(_ outputs: [(String, String)], checks: [[String: Any]]) throws -> Verdict {
    var verdict = Verdict(file: "a.swift", edition: "0123456789ab", seed: 7)
    verdict.status = .wrong
    verdict.outputs = try decoded(outputs.map { ["name": $0.0, "status": $0.1] })
    verdict.checks = try decoded(checks)
    return verdict
  }

  private func idea(_ output: String, _ explanation: String) throws -> [Verdict.Diagnosis] {
    try decoded([["misconception": "m", "output": output, "explanation": explanation]])
  }

  @Test func `an idea stands under every output that it makes wrong`() throws {
    var verdict = try wrong(
      [("a", "fail"), ("b", "pass"), ("c", "fail"), ("d", "fail")], checks: [])
    verdict.diagnosis = try idea("a", "Why.")
    #expect(report(verdict).contains("\n  In a, c and d\n    Why."))
    verdict.diagnosis += try idea("d", "Because.")
    #expect(report(verdict).contains("\n  In a\n    Why.\n\n  In d\n    Because."))
  }

  @Test(arguments: [
    (["0", "1", "1", "1", "0", "1"], "Only rows 1 to 3, 5 hold errors."),
    (["0", "1", "1"], "Only rows 1, 2 hold errors."),
    (["0", "1", "0"], "Only row 1 holds errors."),
    (["0000", "1110"], "Only row 1 and columns 0 to 2 hold errors."),
  ])
  func `wrong rows and columns are told in runs`(map: [String], words: String) throws {
    let check: [String: Any] = [
      "name": "values: W", "status": "fail", "message": "W[0, 0] is 1, expected 2.", "map": map,
    ]
    #expect(report(try wrong([("W", "fail")], checks: [check])).contains(words))
  }

  @Test func `one reason for all checks is told once, without their names`() throws {
    let checks = (1...5).map {
      ["name": "case \($0)", "status": "fail", "message": "The program stopped."]
    }
    let text = report(try wrong([("W", "fail")], checks: checks))
    #expect(text.contains("  All 5 checks\n    The program stopped."))
  }
}
