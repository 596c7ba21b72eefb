import ArgumentParser
import Book
import Grading

/// `grader new`: the files of a new exercise, ready to fill.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Writes the files of a new exercise, ready to fill.")

  @Argument(help: "The slug of the new exercise, such as gated-sum.")
  var slug: String

  @Option(help: "The chapter in which it will stand.")
  var chapter: String

  @Option(help: "The exercise of that chapter behind which it will stand.")
  var after: String?

  func run() throws {
    let book = try Book(home: try ContentHome.find())
    let template = try ExerciseTemplate(
      slug: slug, chapter: try book.chapter(named: chapter), after: after, book: book)
    for path in try template.write() { print("wrote \(path)") }
    print("Fill them in, then run: grader verify --record \(slug)")
  }
}
