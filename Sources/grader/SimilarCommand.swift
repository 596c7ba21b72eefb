import ArgumentParser
import Book
import Foundation
import Gradebook

/// `grader similar`: texts that are nearly the same.
struct SimilarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "similar",
    abstract: "Lists texts that are nearly the same, among classmates and with the solutions.",
    discussion: """
      This is a reason to talk to somebody, never a score: short exercises have few right answers, \
      and these look alike.
      """)

  @OptionGroup var source: ResultsOptions

  @Option(help: "Only this exercise.")
  var exercise: String?

  @Option(help: "List pairs from this share on, in percent.")
  var share = 80

  @Flag(help: "Print the pairs as JSON.")
  var json = false

  func validate() throws {
    guard (1...100).contains(share) else {
      throw ValidationError("--share takes a number from 1 to 100.")
    }
  }

  func run() throws {
    let book = try Book(home: try ContentHome.find())
    let texts = try source.handedTexts(exercise: exercise)
    let pairs = SimilarPair.pairs(
      texts, threshold: Double(share) / 100,
      starter: { slug in book.exercises.first { $0.slug == slug }?.starter ?? "" },
      solution: { slug in
        try? String(contentsOfFile: "\(book.home.solutions)/\(slug).swift", encoding: .utf8)
      })
    print(json ? SimilarPair.json(pairs) : SimilarPair.lines(pairs).joined(separator: "\n"))
  }
}
