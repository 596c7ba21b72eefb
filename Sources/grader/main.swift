import Book
import Foundation
import Grading

let book = try Book(home: try ContentHome.find())
let grader = try Grader(book: book)
var paths = Array(CommandLine.arguments.dropFirst())
if paths.first == "verify" {
  let rec = paths.contains("--record")
  let slugs = paths.dropFirst().filter { $0 != "--record" }
  let report = Verifier(book: book, grader: grader, seed: 7).verify(slugs.isEmpty ? book.exercises.map(\.slug) : Array(slugs), isRecording: rec)
  for row in report.rows { print(row) }
  for p in report.problems { print(p) }
  print(report.seconds)
  exit(0)
}
for path in paths {
  let start = Date()
  let slug = path.split(separator: "/").dropLast().last.map(String.init)
  let verdict = grader.grade(path: path, exercise: slug.flatMap { s in book.exercises.contains { $0.slug == s } ? s : nil }, seed: 7)
  print(path, verdict.status, verdict.score, verdict.seconds, Date().timeIntervalSince(start))
  for check in verdict.checks where check.status != .pass {
    print("  ", check.name, check.status, check.line ?? 0, check.message ?? "", check.help ?? "")
  }
  if !verdict.output.isEmpty { print("  output:", verdict.output.prefix(300)) }
}
