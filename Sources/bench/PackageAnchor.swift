import Book
import Foundation

/// What the same edit costs in a package of the usual kind: the kit, the exercise with what it is
/// linked with, one test, and `swift test`.
struct PackageAnchor {
  private let folder: String
  private let answer: String

  init(_ places: Places, slug: String) throws {
    folder = try places.folder("package")
    let home = places.book.home
    try FileManager.default.createDirectory(
      atPath: folder + "/Sources", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: home.kitSources, toPath: folder + "/Sources/RecurrentKit")
    let answers = try places.folder("package/Sources/Answer")
    for name in Self.allLinked([slug], in: places.book) {
      try FileManager.default.copyItem(
        atPath: "\(home.solutions)/\(name).swift", toPath: "\(answers)/\(name).swift")
    }
    answer = "\(answers)/\(slug).swift"
    let text = try String(contentsOfFile: answer, encoding: .utf8)
    let function = text.firstMatch(of: /func ([A-Za-z0-9]+)\(/)?.1 ?? ""
    try Self.manifest.write(to: folder + "/Package.swift")
    try """
    import Testing
    @testable import Answer

    @Test func answers() {
      let function = \(function)
      #expect("\\(type(of: function))".contains("->"))
    }

    """.write(to: try places.folder("package/Tests/AnswerTests") + "/AnswerTests.swift")
  }

  private static let manifest = """
    // swift-tools-version: 6.0
    import PackageDescription

    let package = Package(
      name: "anchor",
      targets: [
        .target(name: "RecurrentKit"),
        .target(name: "Answer", dependencies: ["RecurrentKit"]),
        .testTarget(name: "AnswerTests", dependencies: ["Answer"]),
      ])

    """

  /// Exercises and what they are linked with, each once.
  private static func allLinked(_ slugs: [String], in book: Book) -> Set<String> {
    var found: Set<String> = []
    var open = slugs
    while let slug = open.popLast() {
      guard found.insert(slug).inserted else { continue }
      open += book.exercises.first { $0.slug == slug }?.links ?? []
    }
    return found
  }

  func times() throws -> Samples {
    Progress.say(
      "building a package with the same exercise (a minute; BENCH_QUICK=1 leaves it out)")
    let test = Child(
      command: ["swift", "test", "--disable-xctest"], folder: folder)
    try test.run()
    var samples = Samples()
    for _ in 0..<3 {
      let text = try String(contentsOfFile: answer, encoding: .utf8)
      try Edit.marked(text).write(to: answer)
      samples.add(try test.run())
    }
    return samples
  }
}
