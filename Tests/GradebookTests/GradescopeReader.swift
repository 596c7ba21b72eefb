import Foundation

/// Reads `results.json` as Gradescope does, and throws where that would refuse it.
///
/// Source: https://gradescope-autograders.readthedocs.io/en/latest/specs/
struct GradescopeReader {
  struct Test {
    let name: String
    let score: Double
    let maxScore: Double
    let status: String
    let output: String
  }

  let score: Double
  let tests: [Test]

  struct Flaw: Error {
    let what: String
  }

  private static let formats: Set<String> = ["text", "html", "simple_format", "md", "ansi"]
  private static let visibilities: Set<String> = [
    "hidden", "after_due_date", "after_published", "visible",
  ]
  private static let kinds: [String: @Sendable (Any) -> Bool] = [
    "score": { $0 is Double }, "max_score": { $0 is Double }, "execution_time": { $0 is Double },
    "output": { $0 is String }, "name": { $0 is String }, "number": { $0 is String },
    "output_format": isOne(of: formats), "test_output_format": isOne(of: formats),
    "test_name_format": isOne(of: formats), "name_format": isOne(of: formats),
    "visibility": isOne(of: visibilities), "stdout_visibility": isOne(of: visibilities),
    "status": isOne(of: ["passed", "failed"]), "tags": { $0 is [String] },
    "extra_data": { $0 is [String: Any] }, "tests": { $0 is [[String: Any]] },
    "leaderboard": { $0 is [[String: Any]] },
  ]
  private static let ofResults: Set<String> = [
    "score", "execution_time", "output", "output_format", "test_output_format", "test_name_format",
    "visibility", "stdout_visibility", "extra_data", "tests", "leaderboard",
  ]
  private static let ofTest: Set<String> = [
    "score", "max_score", "status", "name", "name_format", "number", "output", "output_format",
    "tags", "visibility", "extra_data",
  ]

  private static func isOne(of words: Set<String>) -> @Sendable (Any) -> Bool {
    { ($0 as? String).map(words.contains) ?? false }
  }

  init(_ data: Data) throws {
    guard let results = try JSONSerialization.jsonObject(with: data) as? [String: Any] else {
      throw Flaw(what: "it is no object")
    }
    try Self.check(results, keys: Self.ofResults)
    let list = results["tests"] as? [[String: Any]] ?? []
    for test in list { try Self.check(test, keys: Self.ofTest) }
    guard let score = results["score"] as? Double else { throw Flaw(what: "there is no score") }
    self.score = score
    tests = list.map {
      Test(
        name: $0["name"] as? String ?? "", score: $0["score"] as? Double ?? .nan,
        maxScore: $0["max_score"] as? Double ?? .nan, status: $0["status"] as? String ?? "",
        output: $0["output"] as? String ?? "")
    }
  }

  private static func check(_ object: [String: Any], keys: Set<String>) throws {
    for (key, value) in object {
      guard keys.contains(key) else { throw Flaw(what: "the key \(key) is not known") }
      guard kinds[key]?(value) == true else { throw Flaw(what: "\(key) is \(value)") }
    }
  }
}
