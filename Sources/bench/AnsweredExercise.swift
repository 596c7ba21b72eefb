import Book
import Foundation

/// A workspace in which one exercise is solved, and saved anew for every check.
struct AnsweredExercise {
  let slug: String
  let workspace: String
  private let places: Places

  /// Makes the workspace and checks the answer once, so that all caches are warm.
  init(_ slug: String, in places: Places) throws {
    (self.slug, self.places) = (slug, places)
    workspace = "\(places.scratch)/workspace-\(slug)"
    try unroll("init", workspace, in: "/").run()
    try check()
  }

  private func unroll(_ words: String..., in folder: String) -> Child {
    Child(command: [places.unroll] + words, environment: places.environment, folder: folder)
  }

  /// Saves the right answer with a comment that was never there before.
  func save() throws {
    let text = try String(
      contentsOfFile: "\(places.book.home.solutions)/\(slug).swift", encoding: .utf8)
    try Edit.marked(text).write(to: "\(workspace)/\(slug).swift")
  }

  /// Saves and judges; the saving is not timed.
  @discardableResult
  func check() throws -> Time {
    try save()
    return try unroll("check", slug, in: workspace).run()
  }

  /// Saves and judges, and returns how long the learner's code ran, as the verdict tells.
  func runTime() throws -> Time {
    struct Verdict: Decodable {
      struct Seconds: Decodable { var run: Double }
      var seconds: Seconds
    }
    let file = "\(places.scratch)/verdict-\(UUID()).json"
    var command = unroll("check", slug, "--json", in: workspace)
    command.files[1] = file
    try save()
    try command.run()
    let data = try Data(contentsOf: URL(filePath: file))
    return Time(wall: try JSONDecoder().decode(Verdict.self, from: data).seconds.run * 1000)
  }
}

/// Makes a text new to every cache without changing what it means.
enum Edit {
  static func marked(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("// edit ") }
    return lines.joined(separator: "\n") + "// edit \(UInt64.random(in: 0...UInt64.max))\n"
  }
}
