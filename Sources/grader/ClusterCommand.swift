import ArgumentParser
import Book
import Gradebook

/// `grader cluster`: wrong answers that nobody has named yet.
struct ClusterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cluster",
    abstract: "Groups wrong answers without a name by what they compute.",
    discussion: """
      The shortest file of each group is shown: from it an author writes a wrong idea into \
      solutions/SLUG.misconceptions.md.
      """)

  @OptionGroup var source: ResultsOptions

  @Option(help: "Only this exercise.")
  var exercise: String?

  @Flag(help: "Print the groups as JSON.")
  var json = false

  func run() throws {
    let clusters = AnswerCluster.clusters(try source.handedTexts(exercise: exercise))
    print(
      json ? AnswerCluster.json(clusters) : AnswerCluster.lines(clusters).joined(separator: "\n"))
  }
}

extension ResultsOptions {
  /// The answers with their texts, read from where they were handed in.
  func handedTexts(exercise: String?) throws -> [HandedText] {
    let slug = try exercise.map {
      try Book(home: try ContentHome.find()).exercise(named: $0).slug
    }
    let rules = try assignment.map { try Assignment(path: $0) }
    let book = try Gradebook(path: gradebook, for: .reading)
    defer { try? book.close() }
    return try HandedText.all(in: book, assignment: rules, exercise: slug)
  }
}
