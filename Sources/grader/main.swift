import Book
import Foundation
import Grading

let book = try Book(home: try ContentHome.find())
let grader = try Grader(book: book)
for path in CommandLine.arguments.dropFirst() {
  let start = Date()
  let slug = path.split(separator: "/").dropLast().last.map(String.init)
  let verdict = grader.grade(path: path, exercise: slug.flatMap { s in book.exercises.contains { $0.slug == s } ? s : nil }, seed: 7)
  print(path, verdict.status, verdict.score, verdict.seconds, Date().timeIntervalSince(start))
  for check in verdict.checks where check.status != .pass {
    print("  ", check.name, check.status, check.line ?? 0, check.message ?? "", check.help ?? "")
  }
  if !verdict.output.isEmpty { print("  output:", verdict.output.prefix(300)) }
}
